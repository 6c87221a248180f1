import type { Git } from './git.ts';

/** What git has under an id: the bytes; the size of one over the limit; undefined where the object is missing. */
export type GitBlob = Buffer | number | undefined;

const batchBytes = 64 * 1024 * 1024;

/**
 * Exact bytes of blobs, by id or by `:path` (what the index has there), in one call of git; undefined where they do not
 * fit into one batch (64 MiB, or one file of `maxBytes`): ask for fewer. `cat-file` applies no filter and no end-of-line
 * conversion. A name must not hold a line break.
 */
export function readBlobs(
  git: Git,
  names: Iterable<string>,
  maxBytes: number,
): ReadonlyMap<string, GitBlob> | undefined {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const limit = Math.max(batchBytes, 2 * maxBytes);
  const output = git.attempt(['cat-file', '--batch'], `${wanted.join('\n')}\n`, limit);
  return output === undefined ? undefined : blobsOf(output, wanted, maxBytes);
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

/** Answers come in the order of the questions: `<id> <type> <size>`, the content and a line break. */
function blobsOf(output: Buffer, wanted: readonly string[], maxBytes: number): ReadonlyMap<string, GitBlob> {
  const blobs = new Map<string, GitBlob>();
  let at = 0;
  for (const name of wanted) {
    const lineEnd = output.indexOf(10, at);
    const found = /^[0-9a-f]{40,64} ([a-z]+) ([0-9]+)$/.exec(output.toString('latin1', at, lineEnd));
    at = lineEnd + 1;
    // `<name> missing` has no content behind it.
    if (found === null) continue;
    const size = Number(found[2]);
    if (found[1] === 'blob') blobs.set(name, size > maxBytes ? size : output.subarray(at, at + size));
    at += size + 1;
  }
  return blobs;
}
