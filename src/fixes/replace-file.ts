import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a file is to hold. */
export interface Replacement {
  /** Absolute. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Permissions of a new file; one that is there keeps its own. */
  readonly mode: number;
}

/**
 * Written beside the file, forced to the disk, and renamed: the name holds either the old bytes or the new ones. Writes
 * through no link. Says why where it fails, for a sentence that begins with the file's name.
 */
export function replaceFile({ file, bytes, mode }: Replacement): string | undefined {
  const known = lstatSync(file, { throwIfNoEntry: false });
  if (known !== undefined && !known.isFile()) return 'is a symbolic link or no file';
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      fchmodSync(descriptor, (known?.mode ?? mode) & 0o7777);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
    return undefined;
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return `could not be written${code}`;
  }
}
