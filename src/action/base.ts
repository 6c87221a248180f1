import type { Git } from '../sources/git.ts';

/** What an event says about a pull request; all of it comes from GitHub, none of it from the repository. */
export interface PullRequestEvent {
  readonly name: string;
  /** GITHUB_SHA: on `pull_request` the merge commit that GitHub made. */
  readonly sha: string | undefined;
  readonly baseSha: string | undefined;
  readonly headSha: string | undefined;
}

/** What a pull request is compared with. */
export type Base =
  /** Not a pull request: there is nobody to distrust. */
  | { readonly kind: 'none' }
  /** `config` is the commit whose config counts; lines changed since `from` are the pull request's own. */
  | { readonly kind: 'known'; readonly config: string; readonly from: string }
  /** The checkout does not hold it. */
  | { readonly kind: 'missing' };

/**
 * Finds the commit that the pull request is based on, in what is checked out; nothing is fetched. The first parent of
 * HEAD is taken only where HEAD is GitHub's merge commit: the author of a pull request can make merges, too.
 */
export function findBase(git: Git | undefined, event: PullRequestEvent | undefined): Base {
  if (event === undefined) return { kind: 'none' };
  if (git === undefined) return { kind: 'missing' };
  const [head, first, second] = commitAndParents(git);
  if (first !== undefined && second !== undefined && isGitHubsMerge(event, head, second)) {
    return { kind: 'known', config: first, from: first };
  }
  const { baseSha } = event;
  if (baseSha === undefined || !/^[0-9a-f]{40,64}$/.test(baseSha) || !hasCommit(git, baseSha))
    return { kind: 'missing' };
  return { kind: 'known', config: baseSha, from: commonAncestor(git, baseSha) ?? baseSha };
}

function isGitHubsMerge(event: PullRequestEvent, head: string | undefined, second: string): boolean {
  // There GITHUB_SHA is the tip of the default branch.
  if (event.name === 'pull_request_target') return second === event.headSha;
  return !event.sha || head === event.sha || second === event.headSha;
}

/** HEAD and its parents; at depth 1 git shows none. */
function commitAndParents(git: Git): readonly string[] {
  const output = git.attempt(['rev-list', '--parents', '--max-count=1', 'HEAD']);
  return output === undefined ? [] : output.toString('latin1').trim().split(' ');
}

function hasCommit(git: Git, id: string): boolean {
  return git.attempt(['cat-file', '-e', `${id}^{commit}`]) !== undefined;
}

function commonAncestor(git: Git, base: string): string | undefined {
  return git.attempt(['merge-base', base, 'HEAD'])?.toString('latin1').trim();
}
