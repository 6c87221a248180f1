import * as core from '@actions/core';
import type { Options } from '../config/options.ts';
import { UsageError } from '../errors.ts';
import type { Severity } from '../model.ts';

/** What the workflow asked for. */
export interface Inputs {
  /** Relative to the workspace; empty means the whole repository. */
  readonly paths: readonly string[];
  readonly configPath: string | undefined;
  readonly flags: Partial<Options>;
  readonly annotations: boolean;
  readonly summary: boolean;
}

const severities: readonly (Severity | 'never')[] = ['low', 'medium', 'high', 'critical', 'never'];

/** Reads the inputs of the step; throws a `UsageError` that names the input. */
export function readInputs(): Inputs {
  const failOn = readFailOn();
  const only = readIds('only');
  const skip = readIds('skip');
  const configPath = core.getInput('config');
  return {
    paths: core.getMultilineInput('paths'),
    configPath: configPath === '' ? undefined : configPath,
    flags: { ...(failOn && { failOn }), ...(only.length > 0 && { only }), ...(skip.length > 0 && { skip }) },
    annotations: readBoolean('annotations'),
    summary: readBoolean('summary'),
  };
}

function readFailOn(): Severity | 'never' | undefined {
  const text = core.getInput('fail-on');
  if (text === '') return undefined;
  const failOn = severities.find((severity) => severity === text.toLowerCase());
  if (failOn) return failOn;
  throw new UsageError(`The input "fail-on" is "${text}". Write one of ${severities.join(', ')}.`);
}

function readIds(name: string): readonly string[] {
  return core
    .getInput(name)
    .split(/[,\n]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

// Outside a runner's own defaults (a test, a container) the input may be missing; both of ours default to true.
function readBoolean(name: string): boolean {
  const text = core.getInput(name);
  if (text === '') return true;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  throw new UsageError(`The input "${name}" is "${text}". Write true or false.`);
}
