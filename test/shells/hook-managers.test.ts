import { cpSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, repositoryIn, type TestRepository, temporaryFolder } from '../git-repository.ts';
import { writeExecutable } from './executable.ts';
import { cliFile, runProgram } from './program.ts';

const leak = (seed = 1): string => `export GITHUB_TOKEN=${fake.githubToken(seed)}\n`;

/**
 * Whether a program is on the PATH; says so on the test's output where it is not. It is not started: `husky --version`
 * would install hooks into the repository that it stands in.
 */
function has(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.some((folder) => existsSync(join(folder, program)));
  if (!found) console.log(`Skipped: ${program} is not installed, so its hooks were not tried.`);
  return found;
}

describe.skipIf(!has('pre-commit'))('the pre-commit framework', () => {
  let hooks = '';
  let home = '';

  beforeAll(() => {
    // The product as a git repository: what the framework clones and installs.
    const product = makeRepository();
    cpSync(inject('shipped'), product.folder, { recursive: true });
    product.commit();
    product.git('tag', 'v0.0.1');
    hooks = product.folder;
    home = temporaryFolder();
  });

  function project(files: Readonly<Record<string, string>> = { 'a.txt': 'a\n' }): TestRepository {
    const made = makeRepository(files);
    const environment = { ...made.environment, HOME: home, PRE_COMMIT_HOME: join(home, 'pre-commit') };
    const repository = repositoryIn(made.folder, environment);
    repository.write(
      '.pre-commit-config.yaml',
      `repos:\n  - repo: ${hooks}\n    rev: v0.0.1\n    hooks:\n      - id: mcp-secret-scan\n`,
    );
    repository.commit();
    return repository;
  }

  const preCommit = (repository: TestRepository, ...args: readonly string[]) =>
    runProgram('pre-commit', args, { cwd: repository.folder, env: repository.environment });

  it('blocks a leaking commit with a readable message, and lets a clean one pass', () => {
    const repository = project();
    expect(preCommit(repository, 'install').code).toBe(0);
    repository.write('run.sh', leak());
    repository.git('add', '--all');
    const blocked = repository.tryGit(['commit', '-m', 'Leak']);
    expect(blocked.status).not.toBe(0);
    expect(blocked.output).toContain('run.sh:1');
    expect(blocked.output).toContain('github-token');
    repository.write('run.sh', 'export GITHUB_TOKEN="$TOKEN"\n');
    repository.git('add', '--all');
    expect(repository.tryGit(['commit', '-m', 'Clean'])).toMatchObject({ status: 0 });
  });

  it('does not block for what an old repository already holds', () => {
    const repository = project({ 'old.sh': leak() });
    preCommit(repository, 'install');
    repository.write('b.txt', 'b\n');
    repository.git('add', '--all');
    expect(repository.tryGit(['commit', '-m', 'Clean'])).toMatchObject({ status: 0 });
  });

  it('looks at everything with --all-files, and at a range', () => {
    const repository = project({ 'old.sh': leak() });
    const all = preCommit(repository, 'run', '--all-files');
    expect(all.code).toBe(1);
    expect(all.stdout).toContain('old.sh:1');
    const from = repository.git('rev-parse', 'HEAD').trim();
    repository.write('b.txt', 'b\n');
    repository.commit();
    expect(preCommit(repository, 'run', '--from-ref', from, '--to-ref', 'HEAD').code).toBe(0);
    repository.write('new.sh', leak(2));
    repository.commit();
    const range = preCommit(repository, 'run', '--from-ref', from, '--to-ref', 'HEAD');
    expect(range.code).toBe(1);
    expect(range.stdout).toContain('new.sh:1');
    expect(range.stdout).not.toContain('old.sh');
  });

  it('runs before a push', () => {
    const repository = project();
    const remote = temporaryFolder();
    repository.git('init', '--quiet', '--bare', remote);
    repository.git('remote', 'add', 'origin', remote);
    repository.git('push', '-q', '--no-verify', 'origin', 'main');
    preCommit(repository, 'install', '--hook-type', 'pre-push');
    repository.write('run.sh', leak());
    repository.commit();
    expect(repository.tryGit(['push', '-q', 'origin', 'main']).status).not.toBe(0);
  });
});

/** A project in which the package is installed, as far as hook managers can tell. */
function projectWithPackage(): TestRepository {
  const repository = makeRepository({ 'a.txt': 'a\n', '.gitignore': 'node_modules\n' });
  const bin = join(repository.folder, 'node_modules/.bin/mcp-secret-scan');
  writeExecutable(bin, `#!/bin/sh\nexec "${process.execPath}" "${cliFile()}" "$@"\n`);
  return repository;
}

function expectBlocksLeaks(repository: TestRepository): void {
  repository.write('run.sh', leak());
  repository.git('add', '--all');
  const blocked = repository.tryGit(['commit', '-m', 'Leak']);
  expect(blocked.status).not.toBe(0);
  expect(blocked.output).toContain('run.sh:1');
  repository.write('run.sh', 'echo fine\n');
  repository.git('add', '--all');
  expect(repository.tryGit(['commit', '-m', 'Clean'])).toMatchObject({ status: 0 });
}

const hasHusky = has('husky');
describe.skipIf(process.platform === 'win32')('husky', () => {
  it('blocks a leak with the line of the README', () => {
    const repository = projectWithPackage();
    if (hasHusky) runProgram('husky', [], { cwd: repository.folder, env: repository.environment });
    else layHusky(repository);
    writeExecutable(join(repository.folder, '.husky/pre-commit'), 'npx --no-install mcp-secret-scan --staged\n');
    expect(repository.git('config', 'core.hooksPath').trim()).toBe('.husky/_');
    expectBlocksLeaks(repository);
  });
});

/** What husky writes: a folder of its own as core.hooksPath, where a stub puts node_modules/.bin on PATH. */
function layHusky(repository: TestRepository): void {
  writeExecutable(
    join(repository.folder, '.husky/_/pre-commit'),
    '#!/usr/bin/env sh\nexport PATH="node_modules/.bin:$PATH"\nsh -e .husky/pre-commit "$@"\n',
  );
  repository.git('config', 'core.hooksPath', '.husky/_');
}

describe.skipIf(!has('lefthook'))('lefthook', () => {
  it('blocks a leak with the lines of the README', () => {
    const repository = projectWithPackage();
    repository.write(
      'lefthook.yml',
      'pre-commit:\n  jobs:\n    - name: secrets\n      run: npx --no-install mcp-secret-scan --staged\n',
    );
    const installed = runProgram('lefthook', ['install'], { cwd: repository.folder, env: repository.environment });
    expect(installed.code, installed.stderr).toBe(0);
    expectBlocksLeaks(repository);
  });
});
