import { UsageError } from '../errors.ts';
import type { Skipped, Source, SourceFile } from '../model.ts';
import { type ChangedFile, readChangedFiles } from './changed-files.ts';
import { type Git, openGit } from './git.ts';
import { type Change, isFile, stagedChanges, type TreeEntry, treeEntries } from './git-entries.ts';
import { type BlobCache, gitSnapshot, once } from './git-snapshot.ts';
import { mergeParents } from './merge-parents.ts';
import { filesAbove, inIndex, isPlainName, nearSnapshot } from './near-snapshot.ts';
import { repositoryTop } from './repository-top.ts';
import { unreadableBecause } from './skips.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';
import { isEnvLike, untrackedEnvFiles } from './untracked-env-files.ts';

/** What the next commit would contain. */
export interface StagedSource extends Source {
  /** Nothing is staged at all. */
  readonly isEmpty: boolean;
  /** The commit will join other commits to HEAD: only what none of them has is new. */
  readonly isMerge: boolean;
}

export interface StagedOptions {
  readonly maxBytes: number;
  readonly around?: Surroundings;
}

/**
 * The index against HEAD, whole blobs on both sides; the working tree is never looked at. Throws UsageError outside
 * of a repository, ScanError where git fails.
 */
export function stagedSource({ maxBytes, around = processSurroundings() }: StagedOptions): StagedSource {
  const top = repositoryTop(around.cwd, around);
  if (top === undefined) throw new UsageError('--staged needs a git repository. Name files or folders instead.');
  const git = openGit(top, around);
  const staged = stagedChanges(git);
  const parents = mergeParents(git.folder, around);
  const blobs: BlobCache = new Map();
  const changes = parents.length === 0 ? ownChanges(staged) : mergedChanges(git, staged, parents);
  return {
    root: top,
    top,
    isEmpty: staged.length === 0,
    isMerge: parents.length > 0,
    changed: new Set(changes.map((change) => change.path)),
    files: () => files(changes, { git, blobs, maxBytes }),
    ...snapshots(staged, { git, blobs, maxBytes }),
  };
}

interface Reading {
  readonly git: Git;
  readonly blobs: BlobCache;
  readonly maxBytes: number;
}

/** A change against HEAD, with the entries that the parents have at its path. */
interface StagedChange extends Change {
  readonly parents: readonly TreeEntry[];
}

function ownChanges(staged: readonly Change[]): readonly StagedChange[] {
  return staged.map((change) => ({ ...change, parents: [change.before] }));
}

/** What differs from every parent; a path that equals one of them came with that commit and is nothing new. */
function mergedChanges(git: Git, staged: readonly Change[], parents: readonly string[]): readonly StagedChange[] {
  const others = parents.map((parent) => new Map(stagedChanges(git, parent).map((change) => [change.path, change])));
  return staged
    .filter((change) => others.every((other) => other.has(change.path)))
    .map((change) => ({
      ...change,
      parents: [change.before, ...others.flatMap((other) => other.get(change.path)?.before ?? [])],
    }));
}

function* files(changes: readonly StagedChange[], reading: Reading): Generator<SourceFile | Skipped> {
  const toRead: ChangedFile[] = [];
  for (const change of changes) {
    if (change.status === 'U') {
      yield unreadableBecause(change.path, 'has a merge conflict; resolve it and add the file');
      continue;
    }
    const { id } = change.after;
    const before = change.parents.filter(isFile).map((entry) => entry.id);
    // A link or submodule holds no text; a file that only changed its mode has nothing new.
    if (isFile(change.after) && !before.includes(id)) toRead.push({ path: change.path, id, before });
  }
  yield* readChangedFiles(toRead, { ...reading, origin: 'index', also: ignoreFiles(toRead) });
}

/** Whether an env file may be committed hangs on the ignore rules above it. */
function ignoreFiles(files: readonly ChangedFile[]): readonly string[] {
  const paths = files.map(({ path }) => path).filter((path) => isEnvLike(path) && isPlainName(path));
  return filesAbove(paths, '.gitignore').map(inIndex);
}

/**
 * Index and HEAD for the checks across files. The index is HEAD with the staged changes, so one listing serves both;
 * and what is only announced (`git add -N`) is in neither, as in the commit.
 */
function snapshots(staged: readonly Change[], reading: Reading): Pick<StagedSource, 'repository' | 'before' | 'near'> {
  const head = once(() => headEntries(reading.git, staged));
  const shared = { ...reading, untracked: once(() => untrackedEnvFiles(reading.git)) };
  const after = new Map(staged.map((change) => [change.path, isGone(change) ? undefined : change.after]));
  const before = new Map(staged.map((change) => [change.path, change.status === 'A' ? undefined : change.before]));
  const wide = {
    repository: gitSnapshot({ ...shared, origin: 'index', known: after, entries: () => withChanges(head(), after) }),
    before: gitSnapshot({ ...shared, origin: 'commit', entries: head }),
  };
  if (!staged.every(({ path, status }) => isPlainName(path) && status !== 'U')) return wide;
  const near = {
    repository: nearSnapshot({ ...reading, origin: 'index', changed: after }),
    before: nearSnapshot({ ...reading, origin: 'commit', changed: before }),
  };
  return { ...wide, near };
}

/** Before the first commit there is no HEAD, and everything staged is an addition. */
function headEntries(git: Git, staged: readonly Change[]): ReadonlyMap<string, TreeEntry> {
  const mayBeFirst = staged.every((change) => change.status === 'A' || change.status === 'U');
  if (mayBeFirst && git.attempt(['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined) return new Map();
  return treeEntries(git, 'HEAD');
}

function isGone({ status }: Change): boolean {
  return status === 'D' || status === 'U';
}

function withChanges(
  head: ReadonlyMap<string, TreeEntry>,
  changed: ReadonlyMap<string, TreeEntry | undefined>,
): ReadonlyMap<string, TreeEntry> {
  const entries = new Map(head);
  for (const [path, entry] of changed) {
    if (entry === undefined) entries.delete(path);
    else entries.set(path, entry);
  }
  return entries;
}
