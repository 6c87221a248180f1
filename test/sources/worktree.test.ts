import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import type { Skipped, Source } from '../../src/model.ts';
import { stagedSource } from '../../src/sources/staged.ts';
import { worktreeSource } from '../../src/sources/worktree.ts';
import {
  makeRepository,
  repositoryIn,
  scrubbedEnvironment,
  type TestRepository,
  temporaryFolder,
} from '../git-repository.ts';

const maxBytes = 1024 * 1024;
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

function scan(
  { folder, environment }: Pick<TestRepository, 'folder' | 'environment'>,
  paths: readonly string[] = [],
  cwd = folder,
) {
  return worktreeSource({ paths, maxBytes, around: { cwd, environment } });
}

function pathsOf(source: Source): readonly string[] {
  return [...source.files()].flatMap((one) => ('bytes' in one ? [one.path] : []));
}

function textsOf(source: Source): Record<string, string> {
  return Object.fromEntries(
    [...source.files()].flatMap((one) =>
      'bytes' in one ? [[one.path, Buffer.from(one.bytes).toString('latin1')]] : [],
    ),
  );
}

function skippedOf(source: Source): readonly Skipped[] {
  return [...source.files()].filter((one) => 'reason' in one);
}

/** A folder that is no repository. */
function plainFolder(files: Readonly<Record<string, string>>) {
  const folder = repositoryIn(temporaryFolder(), scrubbedEnvironment());
  folder.writeAll(files);
  return folder;
}

describe('a repository', () => {
  it('is scanned from its top: tracked files, and untracked ones that are not ignored', async () => {
    const repository = makeRepository({ '.gitignore': '*.log\nbuild/\n', 'src/a.yaml': 'a: 1\n', 'old.env': '1' });
    repository.writeAll({
      'b.env': 'B=1\n',
      'c.log': 'no',
      'build/d.env': 'no',
      'kept.log': 'yes',
      'src/a.yaml': 'a: 2\n',
    });
    repository.git('add', '--force', 'kept.log');
    repository.remove('old.env');
    const source = await scan(repository, [], join(repository.folder, 'src'));
    expect(source).toMatchObject({ root: repository.folder, top: repository.folder });
    expect(source.changed).toBeUndefined();
    expect(textsOf(source)).toEqual({
      '.gitignore': '*.log\nbuild/\n',
      'b.env': 'B=1\n',
      'kept.log': 'yes',
      'src/a.yaml': 'a: 2\n',
    });
    expect(pathsOf(source)).toEqual(['.gitignore', 'b.env', 'kept.log', 'src/a.yaml']);
  });

  it('answers for the checks across files', async () => {
    const repository = makeRepository({
      '.gitignore': '.env\nsecrets/\nnode_modules/\n',
      'a/values.yaml': 'a: 1\n',
      gone: '',
    });
    repository.writeAll({
      '.env': 'A=1',
      'secrets/prod.env': 'B=1',
      'node_modules/x/.env': 'no',
      'new/.env.local': 'C=1',
    });
    repository.remove('gone');
    const { repository: files } = await scan(repository);
    expect(files).toMatchObject({ isGit: true, origin: 'worktree' });
    expect(files.list()).toEqual(['.gitignore', 'a/values.yaml', 'new/.env.local']);
    expect(files.ignored()).toEqual(['.env', 'secrets/prod.env']);
    expect(files.isTracked('a/values.yaml')).toBe(true);
    expect(files.isTracked('new/.env.local')).toBe(false);
    expect(Buffer.from(files.read('.env') ?? []).toString()).toBe('A=1');
    expect(files.read('gone')).toBeUndefined();
    expect(files.read('a')).toBeUndefined();
  });

  it.skipIf(isWindows)('does not follow links', async () => {
    const repository = makeRepository({ 'real/a.env': 'A=1', 'was-folder/b.env': 'B=1' });
    symlinkSync('real/a.env', join(repository.folder, 'link.env'));
    symlinkSync('real', join(repository.folder, 'linked'));
    repository.remove('was-folder');
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'b.env'), 'OUTSIDE=1');
    symlinkSync(outside, join(repository.folder, 'was-folder'));
    const source = await scan(repository);
    expect([...source.files()].map((one) => one.path)).toEqual(['real/a.env']);
    expect(source.repository.list()).toEqual(['real/a.env']);
    expect(source.repository.read('link.env')).toBeUndefined();
    expect(source.repository.read('was-folder/b.env')).toBeUndefined();
  });

  it('leaves submodules and clones inside to themselves, and says so', async () => {
    const inner = makeRepository({ a: '1\n' });
    const outer = makeRepository({ o: '1\n' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', inner.folder, 'lib');
    outer.git('clone', '--quiet', inner.folder, 'clone');
    const source = await scan(outer);
    expect(pathsOf(source)).toEqual(['.gitmodules', 'o']);
    expect(skippedOf(source)).toEqual([
      expect.objectContaining({ path: 'clone', reason: 'not-a-file', incomplete: false }),
      expect.objectContaining({ path: 'lib', reason: 'not-a-file', incomplete: false }),
    ]);
    expect(pathsOf(await scan(outer, ['lib']))).toEqual(['a']);
  });

  it.skipIf(isWindows)('may have names of any bytes', async () => {
    const repository = makeRepository();
    const names = [
      Buffer.from('a\nb.env'),
      Buffer.from('"q"\\.env'),
      Buffer.from('日本.env'),
      Buffer.from([0xff, 0x2e, 0x65]),
      Buffer.from([0xfe, 0x2e, 0x65]),
    ];
    for (const name of names) writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/`), name]), 'A=1');
    const expected = ['"q"\\.env', '\\xfe.e', '\\xff.e', 'a\nb.env', '日本.env'];
    expect(pathsOf(await scan(repository))).toEqual(expected);
    repository.git('add', '--all');
    const tracked = await scan(repository);
    expect(pathsOf(tracked)).toEqual(expected);
    expect([...tracked.repository.list()].sort()).toEqual(expected);
    for (const path of expected) expect(Buffer.from(tracked.repository.read(path) ?? []).toString()).toBe('A=1');
  });

  it('is read in a linked worktree', async () => {
    const repository = makeRepository({ a: '1\n' });
    const folder = join(temporaryFolder(), 'linked');
    repository.git('worktree', 'add', '--quiet', folder);
    writeFileSync(join(folder, 'b'), '2\n');
    expect(pathsOf(await scan({ folder, environment: repository.environment }))).toEqual(['a', 'b']);
  });

  it('runs nothing of its own', async () => {
    const repository = makeRepository({ 'a.env': 'A=1\n', '.gitattributes': '* filter=evil diff=evil\n' });
    const script = join(temporaryFolder(), 'evil');
    const trace = `${script}-ran`;
    writeFileSync(script, `#!/bin/sh\ntouch '${trace}'\ncat\n`);
    chmodSync(script, 0o755);
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'core.pager',
      'core.sshCommand',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'diff.evil.command',
      'diff.evil.textconv',
    ])
      repository.git('config', key, script);
    const hooks = join(repository.folder, '.git', 'hooks', 'post-index-change');
    mkdirSync(join(repository.folder, '.git', 'hooks'), { recursive: true });
    writeFileSync(hooks, `#!/bin/sh\ntouch '${trace}'\n`);
    chmodSync(hooks, 0o755);
    // Staged without the filter, so that its clean form cannot have run before.
    repository.write('a.env', 'A=22\n');
    const id = repository.git('hash-object', '-w', '--no-filters', 'a.env').trim();
    repository.git(
      '-c',
      'core.fsmonitor=false',
      '-c',
      'core.hooksPath=/dev/null',
      'update-index',
      '--cacheinfo',
      `100644,${id},a.env`,
    );
    repository.git('diff');
    expect(existsSync(trace)).toBe(true);
    rmSync(trace);
    const environment = { ...repository.environment, GIT_EXTERNAL_DIFF: script, GIT_PAGER: script };
    const source = await scan({ folder: repository.folder, environment });
    expect(pathsOf(source)).toContain('a.env');
    source.repository.list();
    source.repository.ignored();
    const staged = stagedSource({ maxBytes, around: { cwd: repository.folder, environment } });
    expect(pathsOf(staged)).toEqual(['a.env']);
    staged.repository.read('.gitattributes');
    staged.repository.ignored();
    staged.before?.list();
    expect(existsSync(trace)).toBe(false);
  });

  it.skipIf(isWindows)('may list paths that no system can hold', async () => {
    const repository = makeRepository({ a: '1' });
    const id = repository.git('rev-parse', ':a').trim();
    const long = [`${'d/'.repeat(3000)}x`, `${'m'.repeat(300)}/x`, 'n'.repeat(300)];
    for (const path of long) repository.git('update-index', '--add', '--cacheinfo', `100644,${id},${path}`);
    const source = await scan(repository);
    expect(pathsOf(source)).toEqual(['a']);
    expect(skippedOf(source).map(({ path, reason, incomplete }) => [path, reason, incomplete])).toEqual(
      long.map((path) => [path, 'unreadable', true]),
    );
    expect(source.repository.list()).toEqual(['a']);
  });

  it('says what git says where git fails', async () => {
    const repository = makeRepository({ a: '1' });
    writeFileSync(join(repository.folder, '.git', 'index'), 'broken');
    await expect(scan(repository)).rejects.toMatchObject({
      name: 'ScanError',
      message: expect.stringContaining('git ls-files failed'),
    });
    const noGit = { ...repository, environment: { ...repository.environment, PATH: temporaryFolder() } };
    await expect(scan(noGit)).rejects.toMatchObject({
      name: 'ScanError',
      message: expect.stringContaining('Install git'),
    });
  });
});

describe('what is named', () => {
  const files = { '.gitignore': 'drafts/\n*.env\n', 'charts/values.yaml': 'a: 1\n', 'top.yaml': 't: 1\n' };

  it('as one folder is the root, with its own ignore rules and not those above', async () => {
    const repository = makeRepository(files);
    repository.writeAll({
      'charts/.gitignore': 'local/\n*.tmp\n!keep.tmp\n',
      'charts/a.env': 'A=1',
      'charts/local/b.env': 'no',
      'charts/x.tmp': 'no',
      'charts/sub/keep.tmp': 'yes',
      'charts/sub/.gitignore': '*.env\n!need.env\n',
      'charts/sub/c.env': 'no',
      'charts/sub/need.env': 'yes',
      'charts/tracked.tmp': 'yes',
    });
    repository.git('add', '--force', 'charts/tracked.tmp');
    const source = await scan(repository, ['charts']);
    expect(source).toMatchObject({ root: join(repository.folder, 'charts'), top: repository.folder });
    const expected = [
      '.gitignore',
      'a.env',
      'sub/.gitignore',
      'sub/keep.tmp',
      'sub/need.env',
      'tracked.tmp',
      'values.yaml',
    ];
    expect(pathsOf(source)).toEqual(expected);
    expect(source.repository.list()).toEqual(expected);
    expect(source.repository.isTracked('values.yaml')).toBe(true);
    expect(source.repository.isTracked('a.env')).toBe(false);
    expect(source.repository.ignored()).toEqual(['local/b.env', 'sub/c.env']);
  });

  it('as a folder is scanned even if it is ignored itself', async () => {
    const repository = makeRepository(files);
    repository.write('drafts/mcp.json', '{}');
    expect(pathsOf(await scan(repository, ['drafts']))).toEqual(['mcp.json']);
  });

  it('as a file is read even if it is ignored, seen from the top', async () => {
    const repository = makeRepository(files);
    repository.write('drafts/mcp.json', '{}');
    const source = await scan(repository, ['mcp.json'], join(repository.folder, 'drafts'));
    expect(textsOf(source)).toEqual({ 'drafts/mcp.json': '{}' });
    expect(source.root).toBe(repository.folder);
    expect(source.repository.list()).toContain('top.yaml');
  });

  it('is scanned once, however often it is named', async () => {
    const repository = makeRepository(files);
    const source = await scan(repository, ['top.yaml', 'charts', 'charts/values.yaml', './top.yaml']);
    expect(pathsOf(source)).toEqual(['charts/values.yaml', 'top.yaml']);
    expect(source.root).toBe(repository.folder);
  });

  it('in another repository is seen from that one’s top', async () => {
    const [here, there] = [makeRepository(files), makeRepository(files)];
    const source = await scan(here, [join(there.folder, 'charts/values.yaml')]);
    expect(source.root).toBe(there.folder);
    expect(pathsOf(source)).toEqual(['charts/values.yaml']);
  });

  it('outside of repositories is seen from the home folder', async () => {
    const repository = makeRepository(files);
    repositoryIn(repository.environment.HOME ?? '', repository.environment).write('.cursor/mcp.json', '{}');
    const source = await scan(repository, [join(repository.environment.HOME ?? '', '.cursor/mcp.json')]);
    expect(pathsOf(source)).toEqual(['.cursor/mcp.json']);
    expect(source).toMatchObject({ root: repository.environment.HOME, top: undefined });
    expect(source.repository).toMatchObject({ isGit: false });
    expect(source.repository.list()).toEqual(['.cursor/mcp.json']);
  });

  it('and is a bare repository holds nothing that could be read', async () => {
    const folder = temporaryFolder();
    spawnSync('git', ['init', '--quiet', '--bare', 'gateway.git'], { cwd: folder, env: scrubbedEnvironment() });
    const around = { folder, environment: scrubbedEnvironment() };
    await expect(scan(around, ['gateway.git'])).rejects.toThrow('gateway.git is a bare repository');
    await expect(scan(around, [], join(folder, 'gateway.git'))).rejects.toThrow('Clone it, and scan the clone.');
  });

  it('and does not exist is the user’s to mend', async () => {
    const repository = makeRepository(files);
    await expect(scan(repository, ['nowhere.yaml'])).rejects.toThrow(UsageError);
    await expect(scan(repository, ['top.yaml/x'])).rejects.toThrow('top.yaml/x does not exist. Name a file');
  });

  it.skipIf(isWindows)('as a link to a file is read', async () => {
    const repository = makeRepository(files);
    symlinkSync('top.yaml', join(repository.folder, 'link.yaml'));
    expect(textsOf(await scan(repository, ['link.yaml']))).toEqual({ 'link.yaml': 't: 1\n' });
  });

  it.skipIf(isWindows)('and is no file does not hold up the scan', async () => {
    const repository = makeRepository(files);
    const at = (name: string): string => join(repository.folder, name);
    spawnSync('mkfifo', [at('pipe'), at('written')]);
    const server = createServer().listen(at('socket'));
    const writer = openSync(at('written'), 'r+');
    writeSync(writer, '');
    const named = ['pipe', 'written', 'socket', '/dev/null', '/dev/zero'];
    const source = await scan(repository, named);
    const skipped = skippedOf(source);
    closeSync(writer);
    server.close();
    expect(skipped.map(({ reason, incomplete }) => ({ reason, incomplete }))).toEqual(
      named.map(() => ({ reason: 'not-a-file', incomplete: false })),
    );
    // A tracked file that became a pipe, too.
    repository.remove('top.yaml');
    spawnSync('mkfifo', [at('top.yaml')]);
    expect(skippedOf(await scan(repository))).toEqual([
      expect.objectContaining({ path: 'top.yaml', reason: 'not-a-file' }),
    ]);
  });

  it('and too large is not read, and the scan is incomplete', async () => {
    const repository = makeRepository();
    repository.write('fits', Buffer.alloc(maxBytes, 'x'));
    repository.write('large', Buffer.alloc(100 * maxBytes, 'x'));
    const source = await scan(repository);
    expect(pathsOf(source)).toEqual(['fits']);
    expect([...source.files()][0]).toMatchObject({ bytes: { length: maxBytes } });
    expect(skippedOf(source)).toEqual([
      { path: 'large', reason: 'too-large', incomplete: true, detail: '100 MB is over the limit of 1 MB' },
    ]);
  });

  it.skipIf(isWindows || isRoot)('and unreadable makes the scan incomplete', async () => {
    const repository = makeRepository({ 'a.env': 'A=1' });
    repository.writeAll({ 'closed/b.env': 'B=1', 'c.env': 'C=1' });
    chmodSync(join(repository.folder, 'a.env'), 0);
    chmodSync(join(repository.folder, 'closed'), 0);
    const source = await scan(repository);
    const skipped = skippedOf(source);
    const folder = plainFolder({ 'closed/b.env': 'B=1', 'c.env': 'C=1' });
    chmodSync(join(folder.folder, 'closed'), 0);
    const plain = skippedOf(await scan(folder));
    for (const { folder: top } of [repository, folder]) chmodSync(join(top, 'closed'), 0o755);
    expect(skipped.map(({ path, reason, incomplete }) => [path, reason, incomplete])).toEqual([
      ['closed', 'unreadable', true],
      ['a.env', 'unreadable', true],
    ]);
    expect(plain.map(({ path, reason, incomplete }) => [path, reason, incomplete])).toEqual([
      ['closed', 'unreadable', true],
    ]);
  });
});

describe('a plain folder', () => {
  it('is walked with dot files, by its own ignore rules', async () => {
    const folder = plainFolder({
      '.gitignore': '/only-here\nbuild\n*.log\nCase\n',
      '.env': '1',
      '.cursor/mcp.json': '1',
      'only-here': 'no',
      'deep/only-here': '1',
      'build/x': 'no',
      'deep/build/x': 'no',
      case: '1',
      'a.log': 'no',
      'deep/.gitignore': '!*.log\n',
      'deep/b.log': '1',
      'deep/er/c.log': '1',
      'node_modules/x/.env': 'no',
      'deep/node_modules/.env': 'no',
      '.git/config': 'no',
      '[odd] {name}!/(x).env': '1',
    });
    const source = await scan(folder);
    const expected = [
      '.cursor/mcp.json',
      '.env',
      '.gitignore',
      '[odd] {name}!/(x).env',
      'case',
      'deep/.gitignore',
      'deep/b.log',
      'deep/er/c.log',
      'deep/only-here',
    ];
    expect(pathsOf(source)).toEqual(expected);
    expect(source).toMatchObject({ root: folder.folder, top: undefined });
    expect(source.repository).toMatchObject({ isGit: false });
    expect(source.repository.list()).toEqual(expected);
    expect(source.repository.ignored()).toEqual([]);
    expect(source.repository.isTracked('.env')).toBe(false);
  });

  it.skipIf(isWindows)('may have any names, and links that lead in circles', async () => {
    const folder = plainFolder({ 'a\nb.env': '1', 'back\\slash.env': '1', '日本/.env': '1', '"q".env': '1' });
    symlinkSync('.', join(folder.folder, 'circle'));
    symlinkSync('/dev/zero', join(folder.folder, 'zero'));
    const source = await scan(folder);
    expect(pathsOf(source)).toEqual(['"q".env', 'back\\slash.env', '日本/.env']);
    expect(skippedOf(source)).toEqual([
      expect.objectContaining({ path: 'a\nb.env', reason: 'unreadable', incomplete: true }),
    ]);
  });

  it.skipIf(isWindows || process.platform === 'darwin')('names a file whose name cannot be read', async () => {
    const folder = plainFolder({ a: '1' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder.folder}/`), Buffer.from([0xff])]), 'A=1');
    expect(skippedOf(await scan(folder))).toEqual([
      expect.objectContaining({ reason: 'unreadable', incomplete: true }),
    ]);
  });

  it('is walked in good time whatever its ignore rules are', async () => {
    const name = 'a'.repeat(200);
    const folder = plainFolder({
      '.gitignore': `${'*a'.repeat(40)}b\n${'**/a'.repeat(20)}/b\n*.log\n`,
      [name]: '1',
      'x.log': 'no',
    });
    const started = performance.now();
    expect(pathsOf(await scan(folder))).toEqual(['.gitignore', name]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
