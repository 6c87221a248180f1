import { describe, expect, it } from 'vitest';
import { findBase, type PullRequestEvent } from '../../src/action/base.ts';
import { openGit } from '../../src/sources/git.ts';
import { makeRepository, type TestRepository } from '../git-repository.ts';

const id = (repository: TestRepository, name = 'HEAD'): string => repository.git('rev-parse', name).trim();

/** A base, a head and the merge of both, checked out. */
function merged() {
  const repository = makeRepository({ 'a.txt': 'a\n' });
  const base = id(repository);
  repository.git('checkout', '-q', '-b', 'topic');
  repository.write('b.txt', 'b\n');
  repository.commit();
  const head = id(repository);
  repository.git('checkout', '-q', '--detach', 'main');
  repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic');
  const event: PullRequestEvent = { name: 'pull_request', sha: id(repository), baseSha: base, headSha: head };
  return { repository, git: openGit(repository.folder, repository.around), base, head, event };
}

describe('findBase', () => {
  it('distrusts nobody outside of a pull request', () => {
    expect(findBase(undefined, undefined)).toEqual({ kind: 'none' });
  });

  it('takes the first parent of the merge that GitHub made', () => {
    const { git, base, event } = merged();
    expect(findBase(git, event)).toEqual({ kind: 'known', config: base, from: base });
    // The base branch moved on since the event was written.
    const moved = { ...event, baseSha: '1'.repeat(40) };
    expect(findBase(git, moved)).toEqual({ kind: 'known', config: base, from: base });
  });

  it('takes the base commit of the event where the head is checked out', () => {
    const { repository, git, base, event } = merged();
    repository.git('checkout', '-q', 'topic');
    expect(findBase(git, event)).toEqual({ kind: 'known', config: base, from: base });
    expect(findBase(git, { ...event, baseSha: '1'.repeat(40) })).toEqual({ kind: 'missing' });
    expect(findBase(git, { ...event, baseSha: '--help' })).toEqual({ kind: 'missing' });
    expect(findBase(git, { ...event, baseSha: undefined })).toEqual({ kind: 'missing' });
  });

  it('does not take the first parent of a merge that somebody else made', () => {
    const { git, event } = merged();
    const other = { ...event, sha: '2'.repeat(40), headSha: '3'.repeat(40), baseSha: '1'.repeat(40) };
    expect(findBase(git, other)).toEqual({ kind: 'missing' });
    expect(
      findBase(git, { ...event, name: 'pull_request_target', headSha: '3'.repeat(40), baseSha: '1'.repeat(40) }),
    ).toEqual({
      kind: 'missing',
    });
  });

  it('has nothing to compare with outside of a repository', () => {
    expect(findBase(undefined, merged().event)).toEqual({ kind: 'missing' });
  });
});
