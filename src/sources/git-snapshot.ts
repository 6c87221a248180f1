import { basename } from 'node:path/posix';
import type { Origin, Repository } from '../model.ts';
import type { Git } from './git.ts';
import { type GitBlob, readBlob, readBlobs } from './git-blobs.ts';
import { isFile, type TreeEntry } from './git-entries.ts';

/** Blobs that were read once, by id, or by `:path` in the index: two snapshots of one repository share most of them. */
export type BlobCache = Map<string, GitBlob>;

interface SnapshotOptions {
  readonly git: Git;
  readonly origin: Origin;
  /** Called at the first question, and once. */
  readonly entries: () => ReadonlyMap<string, TreeEntry>;
  /** What is known without `entries`; undefined for a path that the snapshot lacks. */
  readonly known?: ReadonlyMap<string, TreeEntry | undefined>;
  /** Untracked env-like files on disk; a commit read for its own sake has none. */
  readonly untracked: () => readonly string[];
  readonly blobs: BlobCache;
  readonly maxBytes: number;
}

/** Files that are read together at most. */
const filesTogether = 200;

/** A `Repository` over an index or a commit. Asks git at the first question only. */
export function gitSnapshot(options: SnapshotOptions): Repository {
  const { git, origin, entries, known, untracked, blobs, maxBytes } = options;
  const all = once(entries);
  const entryAt = (path: string): TreeEntry | undefined => (known?.has(path) ? known.get(path) : all().get(path));
  const fileAt = (path: string): TreeEntry | undefined => {
    const entry = entryAt(path);
    return entry !== undefined && isFile(entry) ? entry : undefined;
  };
  const list = once(() => filesIn(all()));
  const ignored = once(untracked);

  // A check that reads one Chart.yaml reads all of them: fetch files of one name together, git costs 4 ms a call.
  const idsBeside = (path: string): readonly string[] => {
    const name = basename(path);
    const beside = list().filter((other) => other === name || other.endsWith(`/${name}`));
    return beside.flatMap((other) => fileAt(other)?.id ?? []);
  };

  return {
    origin,
    isGit: true,
    list,
    read(path) {
      const entry = fileAt(path);
      if (entry === undefined) return undefined;
      return bytesOf(blobAt({ git, blobs, maxBytes }, entry.id, () => idsBeside(path)));
    },
    isTracked: (path) => entryAt(path) !== undefined,
    ignored,
  };
}

/** Paths of files among the entries, sorted. */
export function filesIn(entries: ReadonlyMap<string, TreeEntry | undefined>): readonly string[] {
  return [...entries].flatMap(([path, entry]) => (entry !== undefined && isFile(entry) ? [path] : [])).sort();
}

/** A blob by id or name; where it was not read yet, those beside it come along. */
export function blobAt(
  { git, blobs, maxBytes }: Pick<SnapshotOptions, 'git' | 'blobs' | 'maxBytes'>,
  name: string,
  beside: () => readonly string[],
): GitBlob {
  if (!blobs.has(name)) {
    const others = beside().filter((other) => !blobs.has(other));
    const names = [name, ...others.slice(0, filesTogether)];
    const found = readBlobs(git, names, maxBytes);
    if (found === undefined) blobs.set(name, readBlob(git, name, maxBytes));
    else for (const one of names) blobs.set(one, found.get(one));
  }
  return blobs.get(name);
}

/** Undefined where the blob is missing or too large. */
export function bytesOf(blob: GitBlob): Uint8Array | undefined {
  return typeof blob === 'object' ? blob : undefined;
}

/** Remembers what the function returns. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
