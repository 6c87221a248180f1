import { UsageError } from '../errors.ts';
import type { Source } from '../model.ts';
import { type ChangedFile, readChangedFiles } from './changed-files.ts';
import { type Git, openGit } from './git.ts';
import { changesBetween, isFile, treeEntries } from './git-entries.ts';
import { type BlobCache, gitSnapshot } from './git-snapshot.ts';
import { repositoryTop } from './repository-top.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';

export interface RangeOptions {
  /** Commits as git names them. `from` may be all zeros, as a push of a new branch has it: then everything is new. */
  readonly from: string;
  readonly to: string;
  readonly maxBytes: number;
  readonly around?: Surroundings;
}

/**
 * Files that changed up to `to` since it left `from`'s history, read at `to`. Counting from the common ancestor, like
 * the pre-commit framework and pull requests do, keeps what only `from` has changed meanwhile out of it. Throws
 * UsageError where a commit is not there, ScanError where git fails.
 */
export function rangeSource({ from, to, maxBytes, around = processSurroundings() }: RangeOptions): Source {
  const top = repositoryTop(around.cwd, around);
  if (top === undefined)
    throw new UsageError('A range of commits needs a git repository. Name files or folders instead.');
  const git = openGit(top, around);
  const end = commitId(git, to);
  const start = startOf(git, from, end);
  const changes = changesBetween(git, start, end);
  const files = changes.flatMap(({ path, before, after }): readonly ChangedFile[] => {
    if (!isFile(after) || (isFile(before) && before.id === after.id)) return [];
    return [{ path, id: after.id, before: isFile(before) ? [before.id] : [] }];
  });
  const blobs: BlobCache = new Map();
  const shared = { git, origin: 'commit', untracked: () => [], blobs, maxBytes } as const;
  return {
    root: top,
    top,
    repository: gitSnapshot({ ...shared, entries: () => treeEntries(git, end) }),
    before: gitSnapshot({ ...shared, entries: () => treeEntries(git, start) }),
    changed: new Set(changes.map((change) => change.path)),
    files: () => readChangedFiles(files, shared),
  };
}

/** The id of the commit or tree to compare with. */
function startOf(git: Git, from: string, end: string): string {
  // The empty tree; its id hangs on the repository's hash.
  if (/^0{40,64}$/.test(from)) return lineOf(git.run(['hash-object', '-t', 'tree', '--stdin']));
  const start = commitId(git, from);
  // Unrelated or cut-off histories have no common ancestor.
  const ancestor = git.attempt(['merge-base', start, end]);
  return ancestor === undefined ? start : lineOf(ancestor);
}

function commitId(git: Git, name: string): string {
  const id = name.startsWith('-') ? undefined : git.attempt(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  if (id !== undefined) return lineOf(id);
  throw new UsageError(`"${name}" is no commit of this repository. In CI, check out with fetch-depth: 0.`);
}

function lineOf(output: Buffer): string {
  return output.toString('latin1').trim();
}
