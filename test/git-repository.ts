import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A real git repository in a temporary folder, removed after the test file. */
export interface TestRepository {
  /** Absolute, without symbolic links. */
  readonly folder: string;
  /** Scrubbed: no configuration of the machine's or the user's, fixed author, fixed date. */
  readonly environment: Readonly<Record<string, string>>;
  /** What sources take: the top as current folder. */
  readonly around: { readonly cwd: string; readonly environment: Readonly<Record<string, string>> };
  /** Runs git in the top folder and returns its standard output; throws where it fails. */
  git(...args: readonly string[]): string;
  /** The same in a folder below the top, with more variables, and without throwing. */
  tryGit(
    args: readonly string[],
    options?: { readonly folder?: string; readonly environment?: Record<string, string> },
  ): {
    readonly status: number | null;
    readonly output: string;
  };
  /** Starts git and does not wait. */
  startGit(...args: readonly string[]): ChildProcess;
  /** Writes a file, with its folders. */
  write(path: string, content: string | Uint8Array): void;
  writeAll(files: Readonly<Record<string, string | Uint8Array>>): void;
  remove(path: string): void;
  /** Adds everything and commits it. */
  commit(message?: string): void;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new temporary folder, without symbolic links in its path, removed after the test file. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mcp-secret-scan-')));
  folders.push(folder);
  return folder;
}

/** Variables of a scrubbed environment whose home is an empty temporary folder. */
export function scrubbedEnvironment(home: string = temporaryFolder()): Readonly<Record<string, string>> {
  const person = { NAME: 'Ada Tester', EMAIL: 'ada@example.invalid', DATE: '2026-01-02T03:04:05Z' };
  const named = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    USERPROFILE: home,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...Object.fromEntries(named),
  };
}

/** Makes a repository with `files` committed; with no files there is no commit yet. */
export function makeRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): TestRepository {
  const folder = temporaryFolder();
  const repository = repositoryIn(folder, scrubbedEnvironment());
  repository.git('init', '--quiet', '--initial-branch=main');
  repository.writeAll(files);
  if (Object.keys(files).length > 0) repository.commit('Start');
  return repository;
}

/** The same tools over a folder that is there: a linked worktree, a clone, a submodule. */
export function repositoryIn(folder: string, environment: Readonly<Record<string, string>>): TestRepository {
  const tryGit: TestRepository['tryGit'] = (args, options = {}) => {
    const result = spawnSync('git', args, {
      cwd: join(folder, options.folder ?? ''),
      env: { ...environment, ...options.environment },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (result.error !== undefined) throw result.error;
    return { status: result.status, output: result.stdout + result.stderr };
  };
  const write: TestRepository['write'] = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const git: TestRepository['git'] = (...args) => {
    const { status, output } = tryGit(args);
    if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${output}`);
    return output;
  };
  return {
    folder,
    environment,
    around: { cwd: folder, environment },
    git,
    tryGit,
    startGit: (...args) => spawn('git', args, { cwd: folder, env: environment, stdio: 'ignore' }),
    write,
    writeAll(files) {
      for (const [path, content] of Object.entries(files)) write(path, content);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    commit(message = 'Change') {
      git('add', '--all');
      git('commit', '--quiet', '--no-verify', '--allow-empty', '-m', message);
    },
  };
}
