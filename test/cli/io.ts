import { Writable } from 'node:stream';
import type { Io, Output } from '../../src/cli/io.ts';

/** A stream that keeps what is written to it. */
export function sink(changes: { readonly isTTY?: boolean; readonly columns?: number } = {}): Output & { text: string } {
  const stream = new Writable({
    write(chunk, _, done) {
      result.text += String(chunk);
      done();
    },
  });
  const result = Object.assign(stream, { text: '', ...changes });
  return result;
}

/** Streams and a folder of a run, all of them the test's own. */
export function testIo(changes: Partial<Io> = {}) {
  const stdout = sink();
  const stderr = sink();
  const io: Io = { cwd: process.cwd(), env: {}, stdin: input(''), stdout, stderr, ...changes };
  return { io, stdout, stderr };
}

export async function* input(...chunks: readonly (string | Uint8Array)[]) {
  yield* chunks;
}
