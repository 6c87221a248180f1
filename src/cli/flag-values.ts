import { failOnLevels, type Options } from '../config/options.ts';
import { parseSize } from '../config/size.ts';
import { UsageError } from '../errors.ts';
import type { Severity } from '../model.ts';
import { didYouMean } from '../nearest.ts';
import { type Invocation, listOf } from './invocation.ts';

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
  const level = failOnLevels.find((known) => known === name.toLowerCase());
  if (level !== undefined) return level;
  throw new UsageError(`--fail-on takes ${failOnLevels.join(', ')}, not ${name}.${didYouMean(name, failOnLevels)}`);
}

function bytesOf(size: string): number {
  const bytes = parseSize(size);
  if (bytes !== undefined) return bytes;
  throw new UsageError(`--max-file-size takes a size such as 512kB or 10MB, not ${size}.`);
}
