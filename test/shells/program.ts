import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import { scrubbedEnvironment } from '../git-repository.ts';

/** How a program ended and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Settings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  /** Runs it as another user; only root can. */
  readonly uid?: number;
}

/** Runs a program to its end, in a scrubbed environment. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {}, input = '', uid }: Settings,
): Ended {
  const result = spawnSync(program, args, {
    cwd,
    env: { ...scrubbedEnvironment(), ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(uid !== undefined && { uid }),
  });
  if (result.error) throw result.error;
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** The built command line. */
export const cliFile = (): string => join(inject('shipped'), 'dist/cli.js');

/** Runs the built command line. */
export function runCli(args: readonly string[], settings: Settings): Ended {
  return runProgram(process.execPath, [cliFile(), ...args], settings);
}

/** Starts the built command line, for tests that look at its pipes. */
export function startCli(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [cliFile(), ...args], { cwd, env: scrubbedEnvironment(), stdio: 'pipe' });
}
