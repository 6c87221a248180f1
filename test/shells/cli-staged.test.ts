import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, repositoryIn, type TestRepository } from '../git-repository.ts';
import { writeExecutable } from './executable.ts';
import { cliFile, type Ended, runCli } from './program.ts';

const leak = (seed = 1): string => `GITHUB_TOKEN=${fake.githubToken(seed)}\n`;
const staged = (repository: TestRepository, env: Readonly<Record<string, string>> = {}): Ended =>
  runCli(['--staged', '--format', 'json'], { cwd: repository.folder, env });
const places = (ended: Ended): readonly string[] =>
  JSON.parse(ended.stdout).findings.map((finding: { path: string; start?: { line: number } }) =>
    [finding.path, finding.start?.line].filter((part) => part !== undefined).join(':'),
  );

describe('--staged', () => {
  it('says that nothing is staged', () => {
    const repository = makeRepository({ 'a.txt': 'a\n' });
    const { code, stdout } = runCli(['--staged'], { cwd: repository.folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/nothing is staged/i);
  });

  it('reads the first commit', () => {
    const repository = makeRepository();
    repository.write('run.sh', `export ${leak()}`);
    repository.git('add', '--all');
    const ended = staged(repository);
    expect(ended.code).toBe(1);
    expect(places(ended)).toEqual(['run.sh:1']);
  });

  it('reads the index and not the working tree', () => {
    const repository = makeRepository({ 'run.sh': 'echo fine\n' });
    repository.write('run.sh', `export ${leak()}`);
    repository.git('add', '--all');
    repository.write('run.sh', 'echo fine\n');
    expect(staged(repository).code).toBe(1);

    const other = makeRepository({ 'run.sh': 'echo fine\n' });
    other.write('run.sh', 'echo better\n');
    other.git('add', '--all');
    other.write('run.sh', `export ${leak()}`);
    expect(staged(other).code).toBe(0);
  });

  it('reports what is new and leaves alone what was there', () => {
    const repository = makeRepository({ 'run.sh': `export OLD_${leak(1)}` });
    repository.write('run.sh', `echo first\nexport OLD_${leak(1)}export NEW_${leak(2)}`);
    repository.git('add', '--all');
    const ended = staged(repository);
    expect(ended.code).toBe(1);
    expect(places(ended)).toEqual(['run.sh:3']);
  });

  it('works in a subfolder and with a name with a line break', () => {
    const repository = makeRepository({ 'deep/er/x.txt': 'x\n' });
    repository.write('a\nb.sh', `export ${leak()}`);
    repository.git('add', '--all');
    const ended = runCli(['--staged', '--format', 'json'], { cwd: join(repository.folder, 'deep/er') });
    expect(ended.code).toBe(1);
    expect(places(ended)).toEqual(['a\nb.sh:1']);
  });

  it('looks at the whole tree under `pre-commit run`, and at the range where there is one', () => {
    const repository = makeRepository({ 'run.sh': `export ${leak()}` });
    expect(staged(repository).code).toBe(0);
    expect(staged(repository, { PRE_COMMIT: '1' }).code).toBe(1);
    const from = repository.git('rev-parse', 'HEAD').trim();
    repository.write('other.txt', 'fine\n');
    repository.commit();
    const range = { PRE_COMMIT: '1', PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: 'HEAD' };
    expect(staged(repository, range).code).toBe(0);
    repository.write('other.sh', `export ${leak(2)}`);
    repository.commit();
    expect(places(staged(repository, range))).toEqual(['other.sh:1']);
  });
});

describe('as a hook of git', () => {
  /** A repository whose hooks run the built program, by hand as `.git/hooks/<name>`. */
  function hooked(files: Readonly<Record<string, string>> = { 'a.txt': 'a\n' }): TestRepository {
    const repository = makeRepository(files);
    for (const hook of ['pre-commit', 'pre-merge-commit']) writeHook(repository, `.git/hooks/${hook}`);
    return repository;
  }

  it.each([
    ['commit -a', ['commit', '-q', '-a', '-m', 'x']],
    ['a partial commit', ['commit', '-q', '-m', 'x', '--', 'a.txt']],
    ['commit --amend', ['commit', '-q', '-a', '--amend', '-m', 'x']],
  ])('blocks a leak in %s, and lets a clean one pass', (_, command) => {
    const repository = hooked();
    repository.write('a.txt', leak());
    const blocked = repository.tryGit(command);
    expect(blocked.status).not.toBe(0);
    expect(blocked.output).toContain('a.txt:1');
    expect(repository.git('show', 'HEAD:a.txt')).toBe('a\n');
    repository.write('a.txt', 'b\n');
    expect(repository.tryGit(command)).toMatchObject({ status: 0 });
  });

  it('leaves out of a partial commit what is staged besides', () => {
    const repository = hooked({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    repository.write('a.txt', 'better\n');
    repository.write('b.txt', leak());
    repository.git('add', 'b.txt');
    expect(repository.tryGit(['commit', '-q', '-m', 'x', '--', 'a.txt'])).toMatchObject({ status: 0 });
    expect(repository.tryGit(['commit', '-q', '-m', 'x']).status).not.toBe(0);
  });

  it('works in a linked worktree', () => {
    const repository = hooked();
    const folder = `${repository.folder}-linked`;
    repository.git('worktree', 'add', '-q', '-b', 'side', folder);
    const linked = repositoryIn(folder, repository.environment);
    linked.write('a.txt', leak());
    expect(linked.tryGit(['commit', '-q', '-a', '-m', 'x']).status).not.toBe(0);
    linked.write('a.txt', 'fine\n');
    expect(linked.tryGit(['commit', '-q', '-a', '-m', 'x'])).toMatchObject({ status: 0 });
    repository.git('worktree', 'remove', '--force', folder);
  });

  it('works in a submodule', () => {
    const inner = makeRepository({ 'a.txt': 'a\n' });
    const outer = makeRepository({ 'b.txt': 'b\n' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'module');
    outer.commit();
    const hooks = outer.git('-C', 'module', 'rev-parse', '--git-path', 'hooks').trim();
    const module = repositoryIn(join(outer.folder, 'module'), outer.environment);
    writeHook(module, join('..', hooks.replace(/^.*\.git\//, '.git/'), 'pre-commit'));
    module.write('a.txt', leak());
    expect(module.tryGit(['commit', '-q', '-a', '-m', 'x']).status).not.toBe(0);
    module.write('a.txt', 'fine\n');
    expect(module.tryGit(['commit', '-q', '-a', '-m', 'x'])).toMatchObject({ status: 0 });
  });

  it('does not block a merge for what one of its sides already has', () => {
    const repository = hooked();
    repository.git('checkout', '-q', '-b', 'side');
    repository.write('side.txt', leak());
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('main.txt', 'main\n');
    repository.commit();
    expect(repository.tryGit(['merge', '-q', '--no-edit', 'side'])).toMatchObject({ status: 0 });
  });

  it('blocks a leak that a merge itself brings', () => {
    const repository = hooked();
    repository.git('checkout', '-q', '-b', 'side');
    repository.write('a.txt', 'side\n');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('a.txt', 'main\n');
    repository.commit();
    expect(repository.tryGit(['merge', '-q', '--no-edit', 'side']).status).not.toBe(0);
    repository.write('a.txt', leak());
    repository.git('add', 'a.txt');
    expect(repository.tryGit(['commit', '-q', '-m', 'x']).status).not.toBe(0);
  });
});

function writeHook(repository: TestRepository, path: string): void {
  const file = join(repository.folder, path);
  writeExecutable(file, `#!/bin/sh\nexec "${process.execPath}" "${cliFile()}" --staged\n`);
}
