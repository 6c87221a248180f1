import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Skipped } from '../model.ts';
import { fileStatus } from './file-status.ts';
import { errorCode, notAFile, tooLarge, unreadable } from './skips.ts';

/** Reads files of one scan, one after another, through one buffer. */
export interface DiskReader {
  /**
   * Bytes of the file; why it was not read; or undefined where there is nothing to read: no such file, a symbolic
   * link (its target is scanned where it lies), an empty folder. `path` is the one to report.
   */
  read(file: string | Buffer, path: string): Buffer | Skipped | undefined;
  /** The same for a file that somebody named: links are followed, and a missing file is reported. */
  readNamed(file: string | Buffer, path: string): Buffer | Skipped;
}

/** Neither waits for a pipe's writer nor follows a link; Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const noFollow: number | undefined = constants.O_NOFOLLOW;

/** Files above `maxBytes` are skipped. Synchronous reads into one buffer take half the time of `readFileSync`. */
export function diskReader(maxBytes: number): DiskReader {
  let buffer = Buffer.allocUnsafeSlow(Math.min(maxBytes + 1, 256 * 1024));

  /** Bytes read, up to one more than the limit. */
  const fill = (descriptor: number): number => {
    for (let length = 0; ; ) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += count;
      if (count === 0 || length > maxBytes) return length;
      if (length < buffer.length) continue;
      const larger = Buffer.allocUnsafeSlow(Math.min(maxBytes + 1, buffer.length * 4));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  };

  const readOpen = (descriptor: number, path: string): Buffer | Skipped => {
    const length = fill(descriptor);
    // Only what ended at once or did not end can be something else than a file.
    if (length === 0 || length > maxBytes) {
      const status = fstatSync(descriptor);
      if (!status.isFile()) return notAFile(path, 'is a pipe, socket or device');
      if (length > maxBytes) return tooLarge(path, Math.max(status.size, length), maxBytes);
    }
    return Buffer.from(buffer.subarray(0, length));
  };

  const readWith = (file: string | Buffer, path: string, flags: number): Buffer | Skipped | Error => {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, flags);
      return readOpen(descriptor, path);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  };

  return {
    read(file, path) {
      if (noFollow === undefined && fileStatus(file)?.isSymbolicLink()) return undefined;
      const result = readWith(file, path, openFlags | (noFollow ?? 0));
      if (!(result instanceof Error)) return result;
      const code = errorCode(result);
      if (code === 'EISDIR') return isRepository(file) ? notAFile(path, otherRepository) : undefined;
      if (code !== undefined && nothingToRead.has(code)) return undefined;
      return skippedFor(path, result);
    },
    readNamed(file, path) {
      const result = readWith(file, path, openFlags);
      return result instanceof Error ? skippedFor(path, result) : result;
    },
  };
}

/** Deleted, below a file, a link (EMLINK on FreeBSD). */
const nothingToRead = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK']);

/** A submodule, or a clone inside a clone. */
const otherRepository = 'is a repository of its own; scan it by itself';

/** A socket cannot be opened (ENXIO), and a pipe that has a writer may be empty for now (EAGAIN). */
const notFiles = new Set(['ENXIO', 'EAGAIN', 'EOPNOTSUPP', 'ENODEV']);

function skippedFor(path: string, error: Error): Skipped {
  const code = errorCode(error);
  if (code !== undefined && notFiles.has(code)) return notAFile(path, 'is a pipe, socket or device');
  return unreadable(path, error);
}

function isRepository(folder: string | Buffer): boolean {
  return existsSync(typeof folder === 'string' ? `${folder}/.git` : Buffer.concat([folder, Buffer.from('/.git')]));
}
