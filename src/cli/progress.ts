import { grouped } from '../reporters/summary.ts';
import type { Io } from './io.ts';

export interface Progress {
  readonly onFile: (count: number) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

/** Milliseconds: what is over sooner needs no line, and more lines than that nobody reads. */
const PATIENCE = 1000;
const PAUSE = 100;
const ERASE = '\r\x1b[K';

/** Counts files on one line of a terminal, from the first second on; silent for pipes, CI and dumb terminals. */
export function progressOn(io: Pick<Io, 'stderr' | 'env'>, isQuiet: boolean, now = () => performance.now()): Progress {
  const { stderr, env } = io;
  if (isQuiet || stderr.isTTY !== true || env.CI || env.TERM === 'dumb') return { onFile: () => {}, end: () => {} };
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    onFile(count) {
      const time = now();
      if (time < next) return;
      next = time + PAUSE;
      isShown = true;
      stderr.write(`${ERASE}scanning… ${grouped(count)} ${count === 1 ? 'file' : 'files'}`);
    },
    end() {
      if (isShown) stderr.write(ERASE);
      isShown = false;
    },
  };
}
