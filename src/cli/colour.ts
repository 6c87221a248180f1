import type { Io, Output } from './io.ts';

/** Whether to write colours: the flag, then FORCE_COLOR over NO_COLOR as Node has it, then what the stream is. */
export function wantsColour(output: Output, env: Io['env'], isRefused: boolean): boolean {
  if (isRefused) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return output.isTTY === true && env.TERM !== 'dumb';
}
