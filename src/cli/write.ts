import { ScanError } from '../errors.ts';
import type { Output } from './io.ts';

/** The reader is gone (`| head`): that is its right, and no error of ours. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);
const watched = new WeakSet<Output>();

/** Writes text and waits until the stream has taken all of it; quiet where nobody reads any more. */
export function write(output: Output, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  watch(output);
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (error && !isGone(error)) reject(new ScanError('The output could not be written.', { cause: error }));
      else resolve();
    });
  });
}

/** A failed write also raises an event, which would end the process; the write's own promise has told already. */
function watch(output: Output): void {
  if (watched.has(output)) return;
  watched.add(output);
  output.on('error', () => undefined);
}

function isGone(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && GONE.has(error.code);
}
