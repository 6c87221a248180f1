import type { Skipped } from '../model.ts';

/** A file that is not read because of its size; the scan is incomplete. */
export function tooLarge(path: string, bytes: number, maxBytes: number): Skipped {
  const detail = `${megabytes(bytes)} MB is over the limit of ${megabytes(maxBytes)} MB`;
  return { path, reason: 'too-large', detail, incomplete: true };
}

/** A file or folder that could not be opened or read; the scan is incomplete. */
export function unreadable(path: string, error: unknown): Skipped {
  return unreadableBecause(path, errorCode(error) ?? 'unknown error');
}

/** The same, with the reason in words. */
export function unreadableBecause(path: string, detail: string): Skipped {
  return { path, reason: 'unreadable', detail, incomplete: true };
}

/** Something that holds no text of its own: a pipe, a device, a submodule. */
export function notAFile(path: string, detail: string): Skipped {
  return { path, reason: 'not-a-file', detail, incomplete: false };
}

/** `ENOENT` and the like. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function megabytes(bytes: number): string {
  const amount = bytes / (1024 * 1024);
  return amount >= 1 ? String(Math.round(amount * 10) / 10) : amount.toPrecision(2);
}
