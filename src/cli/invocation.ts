import type { FlagName } from './flags.ts';

/** What was typed, taken apart and checked against the tables of commands and flags. */
export interface Invocation {
  readonly command: string;
  /** Paths or ids, without the command's name. */
  readonly operands: readonly string[];
  /** Values of options; the empty string for switches. */
  readonly flags: ReadonlyMap<FlagName, string>;
  /** Names of all commands there are. */
  readonly commands: readonly string[];
}

/** The ids of `--only` and `--skip`. */
export function listOf(invocation: Invocation, flag: FlagName): readonly string[] {
  return (invocation.flags.get(flag) ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
