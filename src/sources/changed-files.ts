import type { Origin, Skipped, SourceFile } from '../model.ts';
import type { Git } from './git.ts';
import { type GitBlob, readBlob, readBlobs } from './git-blobs.ts';
import type { BlobCache } from './git-snapshot.ts';
import { tooLarge, unreadableBecause } from './skips.ts';

/** A file that a change leaves behind, with the ids of its blob and of the blobs that its parents have there. */
export interface ChangedFile {
  readonly path: string;
  readonly id: string;
  readonly before: readonly string[];
}

/** Files read by one call of git; more would only hold more in memory. */
const filesPerCall = 400;

interface ReadOptions {
  readonly git: Git;
  readonly origin: Origin;
  readonly maxBytes: number;
  /** Takes what is read. */
  readonly blobs: BlobCache;
  /** Names of other blobs that checks will want; they come with the first files. */
  readonly also?: readonly string[];
}

/** Whole blobs of changed files, old and new ones together, in order. */
export function* readChangedFiles(
  files: readonly ChangedFile[],
  { also = [], ...options }: ReadOptions,
): Generator<SourceFile | Skipped> {
  for (let start = 0; start < files.length; start += filesPerCall) {
    const together = files.slice(start, start + filesPerCall);
    yield* readTogether(together, { ...options, also: start === 0 ? also : [] });
  }
}

function* readTogether(
  files: readonly ChangedFile[],
  { also, ...options }: Required<ReadOptions>,
): Generator<SourceFile | Skipped> {
  const { git, origin, maxBytes, blobs } = options;
  const names = [...files.flatMap((file) => [file.id, ...file.before]), ...also].filter((name) => !blobs.has(name));
  const found = readBlobs(git, names, maxBytes);
  if (found === undefined && files.length > 1) {
    const middle = files.length >> 1;
    yield* readTogether(files.slice(0, middle), { ...options, also: [] });
    yield* readTogether(files.slice(middle), { ...options, also: [] });
    return;
  }
  if (found !== undefined) for (const name of names) blobs.set(name, found.get(name));
  for (const file of files) {
    const blob = (id: string): GitBlob => (blobs.has(id) ? blobs.get(id) : readBlob(git, id, maxBytes));
    yield changedFile(file, blob, origin, maxBytes);
  }
}

/** An old text that is too large or missing counts as none: then everything in the file is new, which is the safe side. */
function changedFile(
  { path, id, before }: ChangedFile,
  blob: (id: string) => GitBlob,
  origin: Origin,
  maxBytes: number,
): SourceFile | Skipped {
  const bytes = blob(id);
  if (bytes === undefined) {
    return unreadableBecause(path, 'git does not have this blob');
  }
  if (typeof bytes === 'number') return tooLarge(path, bytes, maxBytes);
  const earlier = before.map(blob).filter((one) => typeof one === 'object');
  return { path, bytes, origin, before: earlier };
}
