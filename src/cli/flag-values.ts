import type { Options } from '../config/options.ts';
import { UsageError } from '../errors.ts';
import type { Severity } from '../model.ts';
import { type Invocation, listOf } from './invocation.ts';
import { didYouMean } from './nearest.ts';

const levels: readonly (Severity | 'never')[] = ['low', 'medium', 'high', 'critical', 'never'];
const units: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** The options that stand on the command line; they win over those of the config file. */
export function optionsOf(invocation: Invocation): Partial<Options> {
  const failOn = invocation.flags.get('fail-on');
  const size = invocation.flags.get('max-file-size');
  const only = listOf(invocation, 'only');
  const skip = listOf(invocation, 'skip');
  return {
    ...(failOn !== undefined && { failOn: levelNamed(failOn) }),
    ...(size !== undefined && { maxBytes: bytesOf(size) }),
    ...(only.length > 0 && { only }),
    ...(skip.length > 0 && { skip }),
  };
}

function levelNamed(name: string): Severity | 'never' {
  const level = levels.find((known) => known === name.toLowerCase());
  if (level !== undefined) return level;
  throw new UsageError(`--fail-on takes ${levels.join(', ')}, not ${name}.${didYouMean(name, levels)}`);
}

function bytesOf(size: string): number {
  const [, digits, unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?) ?([kmg]?)(?:i?b)?$/i.exec(size) ?? [];
  const bytes = Math.floor(Number(digits) * (units[unit.toLowerCase()] ?? 1));
  if (digits !== undefined && bytes > 0) return bytes;
  throw new UsageError(`--max-file-size takes a size such as 512kB or 10MB, not ${size}.`);
}
