import type { Git } from './git.ts';

/** What git has under an id: the bytes; the size of one over the limit; undefined where the object is missing. */
export type GitBlob = Buffer | number | undefined;

const batchBytes = 64 * 1024 * 1024;

/**
 * Exact bytes of blobs, by id, in one call of git; undefined where they do not fit into one batch (64 MiB, or one
 * file of `maxBytes`): ask for fewer. `cat-file` applies no filter and no end-of-line conversion.
 */
export function readBlobs(git: Git, ids: Iterable<string>, maxBytes: number): ReadonlyMap<string, GitBlob> | undefined {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const limit = Math.max(batchBytes, 2 * maxBytes);
  const output = git.attempt(['cat-file', '--batch'], `${wanted.join('\n')}\n`, limit);
  return output === undefined ? undefined : blobsOf(output, maxBytes);
}

/**
 * One blob; asks for its size first where it is too large for a batch. A partial clone may lack it, and `cat-file`
 * then ends with an error instead of saying that it is missing.
 */
export function readBlob(git: Git, id: string, maxBytes: number): GitBlob {
  const found = readBlobs(git, [id], maxBytes);
  if (found !== undefined) return found.get(id);
  const answer = git.attempt(['cat-file', '--batch-check'], `${id}\n`)?.toString('latin1').trim().split(' ');
  return answer?.[1] === 'blob' ? Number(answer[2]) : undefined;
}

function blobsOf(output: Buffer, maxBytes: number): ReadonlyMap<string, GitBlob> {
  const blobs = new Map<string, GitBlob>();
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf(10, at);
    const [id = '', type, length] = output.toString('latin1', at, lineEnd).split(' ');
    at = lineEnd + 1;
    // `<id> missing` has no content behind it.
    if (length === undefined) continue;
    const size = Number(length);
    if (type === 'blob') blobs.set(id, size > maxBytes ? size : output.subarray(at, at + size));
    at += size + 1;
  }
  return blobs;
}
