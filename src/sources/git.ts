import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ScanError } from '../errors.ts';
import { gitFolder, isEnvironmentOf } from './repository-top.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';

/** Git in one repository. It only reads, runs nothing of the repository's, and stays off the network. */
export interface Git {
  /** Absolute top of the working tree; git is started there. */
  readonly top: string;
  /** Absolute folder of git's own files. */
  readonly folder: string;
  /** Standard output. Throws ScanError where git fails. `warn` gets what git wrote to standard error. */
  run(args: readonly string[], input?: string, warn?: (text: string) => void): Buffer;
  /** The same, and undefined where git says no (exit code 1 or 128) or writes more than `limit` bytes. */
  attempt(args: readonly string[], input?: string, limit?: number): Buffer | undefined;
}

/**
 * Settings that a repository could use to have a program run (a file-system monitor, hooks) or to change what is
 * listed. Given on the command line they win over every config file.
 */
const settings = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false'].flatMap((one) => ['-c', one]),
  ...['diff.relative=false', 'submodule.recurse=false'].flatMap((one) => ['-c', one]),
];

/** Options of every `git diff`: raw entries of whole trees, and no program of the user's or the repository's. */
export const rawDiff = [
  ...['diff', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-color'],
  '--ignore-submodules=none',
];

/** Variables that point at one repository (`git rev-parse --local-env-vars`); wrong for every other one. */
const localVariables = [
  ...['GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_CONFIG', 'GIT_CONFIG_PARAMETERS', 'GIT_CONFIG_COUNT'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_DIR', 'GIT_WORK_TREE', 'GIT_IMPLICIT_WORK_TREE', 'GIT_GRAFT_FILE'],
  ...['GIT_INDEX_FILE', 'GIT_REPLACE_REF_BASE', 'GIT_PREFIX', 'GIT_SHALLOW_FILE', 'GIT_COMMON_DIR'],
];

/** Variables that change output or start programs. */
const unwanted = [
  ...['GIT_DIFF_OPTS', 'GIT_EXTERNAL_DIFF', 'GIT_GLOB_PATHSPECS', 'GIT_NOGLOB_PATHSPECS', 'GIT_ICASE_PATHSPECS'],
];

const noLimit = 2 ** 31 - 1;

/** Opens the repository whose top this is (see `repositoryTop`). Starts nothing yet. */
export function openGit(top: string, around: Surroundings = processSurroundings()): Git {
  const environment = gitEnvironment(top, around);
  const program = gitProgram(around.environment);
  const start = (args: readonly string[], input: string, limit: number): SpawnSyncReturns<Buffer> =>
    spawnSync(program, [...settings, ...args], {
      cwd: top,
      env: environment,
      input,
      maxBuffer: limit,
      windowsHide: true,
    });
  return {
    top,
    folder: gitFolder(top, around),
    run(args, input = '', warn) {
      const result = start(args, input, noLimit);
      const output = outputOf(args, result);
      warn?.(result.stderr.toString('utf8'));
      return output;
    },
    attempt(args, input = '', limit = noLimit) {
      const result = start(args, input, limit);
      if (isCode(result.error, 'ENOBUFS') || result.status === 1 || result.status === 128) return undefined;
      return outputOf(args, result);
    },
  };
}

function outputOf(args: readonly string[], result: SpawnSyncReturns<Buffer>): Buffer {
  if (result.error === undefined && result.status === 0) return result.stdout;
  if (isCode(result.error, 'ENOENT')) {
    throw new ScanError('git could not be started. Install git, or add it to PATH.', { cause: result.error });
  }
  const said =
    result.stderr?.toString('utf8').trim().slice(0, 500) || result.error?.message || `signal ${result.signal}`;
  throw new ScanError(`git ${args[0]} failed: ${said}`, { cause: result.error ?? new Error(said) });
}

function gitEnvironment(top: string, around: Surroundings): Record<string, string | undefined> {
  const dropped = isEnvironmentOf(top, around) ? unwanted : [...unwanted, ...localVariables];
  const kept = Object.entries(around.environment).filter(([name]) => !dropped.includes(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks: no protocol may, and git 2.44 and later do not even try.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
  };
}

/** Windows looks for a program in the current folder first, where a repository could have put its own git.exe. */
function gitProgram(environment: Surroundings['environment']): string {
  if (process.platform !== 'win32') return 'git';
  const folders = (environment.Path ?? environment.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'git.exe')).find((file) => existsSync(file));
  return found ?? join('no-git-on-PATH', 'git.exe');
}

function isCode(error: Error | undefined, code: string): boolean {
  return error !== undefined && 'code' in error && error.code === code;
}
