import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ScanError, UsageError } from '../../src/errors.ts';
import type { Skipped, Source, SourceFile } from '../../src/model.ts';
import { openGit } from '../../src/sources/git.ts';
import { stagedSource } from '../../src/sources/staged.ts';
import { makeRepository, repositoryIn, type TestRepository, temporaryFolder } from '../git-repository.ts';

const maxBytes = 1024 * 1024;

function staged({ folder, environment }: TestRepository, cwd = folder, more: Record<string, string> = {}) {
  return stagedSource({ maxBytes, around: { cwd, environment: { ...environment, ...more } } });
}

function filesOf(source: Source): Record<string, { readonly text: string; readonly before: readonly string[] }> {
  const files: SourceFile[] = [...source.files()].filter((one) => 'bytes' in one);
  return Object.fromEntries(
    files.map(({ path, bytes, before }) => [path, { text: text(bytes), before: (before ?? []).map(text) }]),
  );
}

function skippedOf(source: Source): readonly Skipped[] {
  return [...source.files()].filter((one) => 'reason' in one);
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('latin1');
}

describe('what is staged', () => {
  it('is the whole blob with the one of HEAD, whatever the working tree has', () => {
    const repository = makeRepository({ 'values.yaml': 'a: 1\n', 'other.yaml': 'b: 1\n' });
    repository.write('values.yaml', 'a: 2\n');
    repository.git('add', 'values.yaml');
    repository.write('values.yaml', 'a: 3\n');
    repository.write('other.yaml', 'b: 2\n');
    const source = staged(repository);
    expect(filesOf(source)).toEqual({ 'values.yaml': { text: 'a: 2\n', before: ['a: 1\n'] } });
    expect([...(source.changed ?? [])]).toEqual(['values.yaml']);
    expect(source).toMatchObject({ isEmpty: false, isMerge: false, root: repository.folder, top: repository.folder });
    expect([...source.files()][0]).toMatchObject({ origin: 'index' });
  });

  it('is nothing where nothing is staged', () => {
    const repository = makeRepository({ 'a.json': '{}' });
    repository.write('a.json', '{ }');
    const source = staged(repository);
    expect(source.isEmpty).toBe(true);
    expect([...source.files()]).toEqual([]);
  });

  it('is all new in the first commit', () => {
    const repository = makeRepository();
    repository.write('.env', 'A=1\n');
    repository.git('add', '.env');
    const source = staged(repository);
    expect(filesOf(source)).toEqual({ '.env': { text: 'A=1\n', before: [] } });
    expect(source.repository.list()).toEqual(['.env']);
    expect(source.before?.list()).toEqual([]);
  });

  it('is seen from the top in every subfolder', () => {
    const repository = makeRepository({ 'charts/api/values.yaml': 'a: 1\n' });
    repository.write('charts/api/values.yaml', 'a: 2\n');
    repository.write('root.yaml', 'r: 1\n');
    repository.git('add', '.');
    repository.git('config', 'diff.relative', 'true');
    const source = staged(repository, join(repository.folder, 'charts', 'api'));
    expect(Object.keys(filesOf(source))).toEqual(['charts/api/values.yaml', 'root.yaml']);
  });

  it('keeps every byte', () => {
    const contents = {
      crlf: 'a\r\nb\r\n',
      nul: 'a\0b\n\0',
      'no-end': 'last line',
      empty: '',
      'only-newline': '\n',
      'looks-like-a-diff': 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n',
      'looks-like-a-batch': `${'0'.repeat(40)} blob 3\nabc\n${'0'.repeat(40)} missing\n`,
      latin: Buffer.from([0xff, 0xfe, 0x41, 0x00, 0xe9]).toString('latin1'),
    };
    const repository = makeRepository(Object.fromEntries(Object.keys(contents).map((name) => [name, `old ${name}`])));
    for (const [name, content] of Object.entries(contents)) repository.write(name, Buffer.from(content, 'latin1'));
    repository.git('-c', 'core.autocrlf=false', 'add', '.');
    const expected = Object.entries(contents).map(([name, content]) => [
      name,
      { text: content, before: [`old ${name}`] },
    ]);
    expect(filesOf(staged(repository))).toEqual(Object.fromEntries(expected));
  });

  it.skipIf(process.platform === 'win32')('may have any name', () => {
    const names = [
      'with\nnewline.env',
      'with "quotes" and \\.env',
      'ümläut-日本.env',
      ' leading',
      ':(glob)*',
      '-x',
      'tab\there',
    ];
    const repository = makeRepository(Object.fromEntries(names.map((name) => [name, 'A=1\n'])));
    for (const name of names) repository.write(name, `A=2 # ${name}\n`);
    repository.git('add', '--all');
    const source = staged(repository);
    expect(Object.keys(filesOf(source)).sort()).toEqual([...names].sort());
    expect(source.repository.list()).toEqual([...names].sort());
    for (const name of names) expect(text(source.before?.read(name))).toBe('A=1\n');
  });

  it('has deletions and mode changes among the changed paths only', () => {
    const repository = makeRepository({ 'gone.env': 'A=1\n', 'run.sh': 'echo\n', kept: 'x' });
    repository.remove('gone.env');
    repository.git('add', '--all');
    repository.git('update-index', '--chmod=+x', 'run.sh');
    const source = staged(repository);
    expect([...source.files()]).toEqual([]);
    expect([...(source.changed ?? [])].sort()).toEqual(['gone.env', 'run.sh']);
    expect(source.repository.list()).toEqual(['kept', 'run.sh']);
    expect(source.repository.read('gone.env')).toBeUndefined();
    expect(text(source.before?.read('gone.env'))).toBe('A=1\n');
  });

  it('counts a renamed file as a new one', () => {
    const repository = makeRepository({ 'old.env': 'A=1\n' });
    repository.git('mv', 'old.env', 'new.env');
    const source = staged(repository);
    expect(filesOf(source)).toEqual({ 'new.env': { text: 'A=1\n', before: [] } });
    expect([...(source.changed ?? [])].sort()).toEqual(['new.env', 'old.env']);
  });

  it.skipIf(process.platform === 'win32')('has no text of links, and a file that was a link is new', () => {
    const repository = makeRepository({ target: 'A=1\n', file: 'F=1\n' });
    symlinkSync('target', join(repository.folder, 'link'));
    repository.commit();
    repository.remove('link');
    repository.write('link', 'A=2\n');
    repository.remove('file');
    symlinkSync('target', join(repository.folder, 'file'));
    repository.git('add', '--all');
    const source = staged(repository);
    expect(filesOf(source)).toEqual({ link: { text: 'A=2\n', before: [] } });
    expect(source.repository.list()).toEqual(['link', 'target']);
    expect(source.repository.isTracked('file')).toBe(true);
    expect(source.before?.list()).toEqual(['file', 'target']);
  });

  it('leaves out what is only announced', () => {
    const repository = makeRepository({ kept: 'x' });
    repository.write('later.env', 'A=1\n');
    repository.git('add', '--intent-to-add', 'later.env');
    const source = staged(repository);
    expect(source.isEmpty).toBe(true);
    expect(source.repository.isTracked('later.env')).toBe(false);
  });

  it('names a file that still has a conflict', () => {
    const repository = makeRepository({ 'a.env': 'A=0\n' });
    conflict(repository);
    expect(skippedOf(staged(repository))).toEqual([
      expect.objectContaining({ path: 'a.env', reason: 'unreadable', incomplete: true }),
    ]);
  });

  it('names a file over the size limit, and reads the others', () => {
    const repository = makeRepository({ small: 'A=0\n' });
    repository.write('small', 'A=1\n');
    repository.write('large', Buffer.alloc(maxBytes + 1, 'x'));
    repository.write('largest', Buffer.alloc(70 * 1024 * 1024, 'x'));
    repository.git('-c', 'core.compression=0', 'add', '.');
    const source = staged(repository);
    expect(Object.keys(filesOf(source))).toEqual(['small']);
    expect(skippedOf(source)).toEqual([
      { path: 'large', reason: 'too-large', incomplete: true, detail: '1 MB is over the limit of 1 MB' },
      { path: 'largest', reason: 'too-large', incomplete: true, detail: '70 MB is over the limit of 1 MB' },
    ]);
  });

  it('may be 3,000 files', () => {
    const repository = makeRepository({ kept: 'x' });
    for (let index = 0; index < 3000; index++) repository.write(`f/${index}.yaml`, `key: ${index % 10}\n`);
    repository.git('add', '.');
    const files = filesOf(staged(repository));
    expect(Object.keys(files)).toHaveLength(3000);
    expect(files['f/2999.yaml']?.text).toBe('key: 9\n');
  });
});

describe('a repository', () => {
  it('may name its objects by SHA-256', () => {
    const repository = makeRepository();
    repository.remove('.git');
    repository.git('init', '--quiet', '--object-format=sha256');
    repository.write('a', '1\n');
    repository.commit();
    repository.write('a', '2\n');
    repository.git('add', '.');
    const source = staged(repository);
    expect(filesOf(source)).toEqual({ a: { text: '2\n', before: ['1\n'] } });
    expect(text(source.before?.read('a'))).toBe('1\n');
  });

  it('cannot put another text in the place of a blob', () => {
    const repository = makeRepository({ a: '1\n', harmless: 'harmless\n' });
    repository.write('a', 'A=2\n');
    repository.git('add', '.');
    repository.git(
      'replace',
      repository.git('rev-parse', ':a').trim(),
      repository.git('rev-parse', ':harmless').trim(),
    );
    expect(repository.git('show', ':a')).toBe('harmless\n');
    expect(filesOf(staged(repository))).toEqual({ a: { text: 'A=2\n', before: ['1\n'] } });
  });

  it('that git cannot read fails the scan, and a folder outside is the user’s to mend', () => {
    const repository = makeRepository({ a: '1\n' });
    repository.write('.git/index', 'broken');
    expect(() => staged(repository)).toThrow(ScanError);
    expect(() => staged(repository, temporaryFolder())).toThrow(UsageError);
  });

  it('with a copied chart has many files of one name, read together', () => {
    const names = Array.from({ length: 30 }, (_, index) => `charts/c${index}/Chart.yaml`);
    const repository = makeRepository(Object.fromEntries(names.map((name) => [name, `name: ${name}\n`])));
    const source = staged(repository);
    for (const name of names) expect(text(source.repository.read(name))).toBe(`name: ${name}\n`);
  });
});

describe('a partial clone', () => {
  it('takes old texts that it lacks for none, and fetches nothing', () => {
    const origin = makeRepository({ a: 'old\n', b: 'b\n' });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const folder = join(temporaryFolder(), 'clone');
    const url = `file://${origin.folder}`;
    origin.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', url, folder);
    const clone = repositoryIn(folder, origin.environment);
    clone.git('reset', '--quiet');
    clone.git('checkout', 'b');
    clone.write('a', 'new\n');
    clone.write('b', 'b2\n');
    clone.git('add', 'a', 'b');
    const source = staged(clone);
    expect(filesOf(source)).toEqual({ a: { text: 'new\n', before: [] }, b: { text: 'b2\n', before: ['b\n'] } });
    expect(source.before?.read('a')).toBeUndefined();
    const missing = clone
      .git('rev-list', '--objects', '--missing=print', 'HEAD')
      .split('\n')
      .filter((line) => line.startsWith('?'));
    expect(missing).toHaveLength(1);
  });
});

describe('a commit on its way', () => {
  /** Holds `git commit` in its pre-commit hook and scans with the environment that git gives hooks. */
  async function duringCommit(repository: TestRepository, args: readonly string[], hook = 'pre-commit') {
    const folder = temporaryFolder();
    const file = (name: string): string => join(folder, name);
    const script = `#!/bin/sh\nenv -0 > '${file('env')}'\npwd > '${file('cwd')}'\ntouch '${file('ready')}'\nwhile [ ! -e '${file('go')}' ]; do sleep 0.02; done\n`;
    const hooks = temporaryFolder();
    const at = repositoryIn(folder, {});
    repositoryIn(hooks, {}).write(hook, script);
    chmodSync(join(hooks, hook), 0o755);
    const child = repository.startGit('-c', `core.hooksPath=${hooks}`, ...args);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (!existsSync(file('ready'))) {
      if (child.exitCode !== null) throw new Error('git ended without the hook');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const environment = Object.fromEntries(
      readFileSync(file('env'), 'utf8')
        .split('\0')
        .filter(Boolean)
        .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
    );
    const source = stagedSource({ maxBytes, around: { cwd: readFileSync(file('cwd'), 'utf8').trim(), environment } });
    const seen = { files: filesOf(source), list: source.repository.list(), isMerge: source.isMerge, environment };
    at.write('go', '');
    await ended;
    return seen;
  }

  it('is read from the index that commit -a uses', async () => {
    const repository = makeRepository({ a: '1\n', b: '1\n' });
    repository.write('a', '2\n');
    const { files, environment } = await duringCommit(repository, ['commit', '-a', '-m', 'All']);
    expect(environment.GIT_INDEX_FILE).toContain('index.lock');
    expect(files).toEqual({ a: { text: '2\n', before: ['1\n'] } });
  });

  it('is read from the index that a partial commit uses', async () => {
    const repository = makeRepository({ a: '1\n', b: '1\n' });
    repository.write('a', '2\n');
    repository.write('b', '2\n');
    repository.git('add', 'b');
    const { files, environment } = await duringCommit(repository, ['commit', '-m', 'Part', 'a']);
    expect(environment.GIT_INDEX_FILE).toContain('next-index');
    expect(files).toEqual({ a: { text: '2\n', before: ['1\n'] } });
  });

  it('is read in a subfolder’s plain commit', async () => {
    const repository = makeRepository({ a: '1\n' });
    repository.write('sub/b', '2\n');
    repository.git('add', '.');
    const { files, list } = await duringCommit(repository, ['-C', 'sub', 'commit', '-m', 'Sub']);
    expect(files).toEqual({ 'sub/b': { text: '2\n', before: [] } });
    expect(list).toEqual(['a', 'sub/b']);
  });

  it('is read in a linked worktree', async () => {
    const repository = makeRepository({ a: '1\n' });
    const folder = join(temporaryFolder(), 'linked');
    repository.git('worktree', 'add', '--quiet', folder);
    const linked = repositoryIn(folder, repository.environment);
    linked.write('a', '2\n');
    linked.git('add', '.');
    repository.write('a', '3\n');
    repository.git('add', '.');
    const { files, environment } = await duringCommit(linked, ['commit', '-m', 'Linked']);
    expect(environment.GIT_DIR).toBeDefined();
    expect(files).toEqual({ a: { text: '2\n', before: ['1\n'] } });
  });

  it('is read in a submodule', async () => {
    const inner = makeRepository({ a: '1\n' });
    const outer = makeRepository({ o: '1\n' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', inner.folder, 'lib/inner');
    outer.commit();
    const module = repositoryIn(join(outer.folder, 'lib', 'inner'), outer.environment);
    module.write('a', '2\n');
    module.git('add', '.');
    const { files } = await duringCommit(module, ['commit', '-m', 'Inside']);
    expect(files).toEqual({ a: { text: '2\n', before: ['1\n'] } });
    outer.git('add', 'lib/inner');
    const source = staged(outer);
    expect([...source.files()]).toEqual([]);
    expect([...(source.changed ?? [])]).toEqual(['lib/inner']);
    expect(source.repository.list()).toEqual(['.gitmodules', 'o']);
  });

  it('is read where the repository lies apart from its files', async () => {
    const environment = makeRepository().environment;
    const [store, files] = [temporaryFolder(), temporaryFolder()];
    const home = repositoryIn(files, { ...environment, GIT_DIR: store, GIT_WORK_TREE: files });
    home.git('init', '--quiet');
    home.write('.npmrc', 'x=1\n');
    home.git('add', '.npmrc');
    const seen = await duringCommit(home, ['commit', '-m', 'Dot files']);
    expect(seen.files).toEqual({ '.npmrc': { text: 'x=1\n', before: [] } });
  });

  it('that merges has only what no parent has', async () => {
    const repository = makeRepository({ 'a.env': 'A=0\n', same: '0\n' });
    conflict(repository);
    repository.write('a.env', 'A=both\n');
    repository.git('add', '.');
    const source = staged(repository);
    expect(source.isMerge).toBe(true);
    expect(filesOf(source)).toEqual({ 'a.env': { text: 'A=both\n', before: ['A=ours\n', 'A=theirs\n'] } });
    expect([...(source.changed ?? [])]).toEqual(['a.env']);
    expect(source.repository.list()).toEqual(['a.env', 'from-theirs', 'same']);
    const during = await duringCommit(repository, ['commit', '--no-edit']);
    expect(during.files).toEqual(filesOf(source));
  });

  it('that merges without a conflict knows its parents in the pre-merge-commit hook', async () => {
    const repository = makeRepository({ a: '0\n' });
    branches(
      repository,
      () => repository.write('theirs', '1\n'),
      () => repository.write('ours', '1\n'),
    );
    const seen = await duringCommit(repository, ['merge', '--no-edit', 'theirs'], 'pre-merge-commit');
    expect(seen).toMatchObject({ isMerge: true, files: {}, list: ['a', 'ours', 'theirs'] });
  });

  it('of another repository does not lend its index to this one', () => {
    const repository = makeRepository({ a: '1\n' });
    const other = makeRepository({ b: '1\n' });
    repository.write('a', '2\n');
    repository.git('add', '.');
    const foreign = { GIT_DIR: join(other.folder, '.git'), GIT_INDEX_FILE: join(other.folder, '.git/index') };
    const git = openGit(repository.folder, { cwd: other.folder, environment: { ...other.environment, ...foreign } });
    expect(git.run(['ls-files']).toString()).toBe('a\n');
  });
});

function branches(repository: TestRepository, theirs: () => void, ours: () => void): void {
  repository.git('checkout', '--quiet', '-b', 'theirs');
  theirs();
  repository.commit('Theirs');
  repository.git('checkout', '--quiet', 'main');
  ours();
  repository.commit('Ours');
}

/** Leaves the repository in a merge with a conflict in a.env. */
function conflict(repository: TestRepository): void {
  branches(
    repository,
    () => repository.writeAll({ 'a.env': 'A=theirs\n', 'from-theirs': 'T=1\n' }),
    () => repository.write('a.env', 'A=ours\n'),
  );
  expect(repository.tryGit(['merge', 'theirs']).status).toBe(1);
}
