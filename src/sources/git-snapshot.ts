import { basename } from 'node:path/posix';
import type { Origin, Repository } from '../model.ts';
import type { Git } from './git.ts';
import { type GitBlob, readBlob, readBlobs } from './git-blobs.ts';
import { isFile, type TreeEntry } from './git-entries.ts';

/** Blobs that were read once, by id: two snapshots of one repository share most of them. */
export type BlobCache = Map<string, GitBlob>;

interface SnapshotOptions {
  readonly git: Git;
  readonly origin: Origin;
  /** Called at the first question, and once. */
  readonly entries: () => ReadonlyMap<string, TreeEntry>;
  /** Untracked env-like files on disk; a commit read for its own sake has none. */
  readonly untracked: () => readonly string[];
  readonly blobs: BlobCache;
  readonly maxBytes: number;
}

/** Files that are read together at most. */
const filesTogether = 200;

/** A `Repository` over an index or a commit. Asks git at the first question only. */
export function gitSnapshot({ git, origin, entries, untracked, blobs, maxBytes }: SnapshotOptions): Repository {
  const all = once(entries);
  const fileAt = (path: string): TreeEntry | undefined => {
    const entry = all().get(path);
    return entry !== undefined && isFile(entry) ? entry : undefined;
  };
  const list = once(() => [...all().keys()].filter((path) => fileAt(path) !== undefined).sort());
  const ignored = once(untracked);

  // A check that reads one Chart.yaml reads all of them: fetch files of one name together, git costs 4 ms a call.
  const idsBeside = (path: string, id: string): readonly string[] => {
    const name = basename(path);
    const beside = list().filter((other) => other === name || other.endsWith(`/${name}`));
    const ids = beside.map((other) => fileAt(other)?.id ?? id).filter((one) => !blobs.has(one));
    return [id, ...ids.slice(0, filesTogether)];
  };

  return {
    origin,
    isGit: true,
    list,
    read(path) {
      const entry = fileAt(path);
      if (entry === undefined) return undefined;
      if (!blobs.has(entry.id)) {
        const found = readBlobs(git, idsBeside(path, entry.id), maxBytes);
        if (found === undefined) blobs.set(entry.id, readBlob(git, entry.id, maxBytes));
        for (const [id, blob] of found ?? []) blobs.set(id, blob);
      }
      const blob = blobs.get(entry.id);
      return typeof blob === 'object' ? blob : undefined;
    },
    isTracked: (path) => all().has(path),
    ignored,
  };
}

/** Remembers what the function returns. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
