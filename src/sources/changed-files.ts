import type { Origin, Skipped, SourceFile } from '../model.ts';
import type { Git } from './git.ts';
import { type GitBlob, readBlob, readBlobs } from './git-blobs.ts';
import { tooLarge, unreadableBecause } from './skips.ts';

/** A file that a change leaves behind, with the ids of its blob and of the blobs that its parents have there. */
export interface ChangedFile {
  readonly path: string;
  readonly id: string;
  readonly before: readonly string[];
}

/** Files read by one call of git; more would only hold more in memory. */
const filesPerCall = 400;

/** Whole blobs of changed files, old and new ones together, in order. */
export function* readChangedFiles(
  git: Git,
  files: readonly ChangedFile[],
  origin: Origin,
  maxBytes: number,
): Generator<SourceFile | Skipped> {
  for (let start = 0; start < files.length; start += filesPerCall) {
    yield* readTogether(git, files.slice(start, start + filesPerCall), origin, maxBytes);
  }
}

function* readTogether(
  git: Git,
  files: readonly ChangedFile[],
  origin: Origin,
  maxBytes: number,
): Generator<SourceFile | Skipped> {
  const blobs = readBlobs(
    git,
    files.flatMap((file) => [file.id, ...file.before]),
    maxBytes,
  );
  if (blobs === undefined && files.length > 1) {
    const middle = files.length >> 1;
    yield* readTogether(git, files.slice(0, middle), origin, maxBytes);
    yield* readTogether(git, files.slice(middle), origin, maxBytes);
    return;
  }
  for (const file of files) {
    const blob = (id: string): GitBlob => (blobs === undefined ? readBlob(git, id, maxBytes) : blobs.get(id));
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
