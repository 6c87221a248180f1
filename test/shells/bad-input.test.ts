import { chmodSync, closeSync, ftruncateSync, openSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, repositoryIn, temporaryFolder } from '../git-repository.ts';
import { type Ended, runCli } from './program.ts';

const json = (ended: Ended) => JSON.parse(ended.stdout);
const paths = (ended: Ended): readonly string[] =>
  json(ended).findings.map((finding: { path: string }) => finding.path);

/** A message for people, no stack trace, nothing on standard output. */
function expectUsageError(ended: Ended, ...words: readonly string[]): void {
  expect(ended.code).toBe(2);
  for (const word of words) expect(ended.stderr).toContain(word);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
  expect(ended.stdout).toBe('');
}

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  repositoryIn(folder, {}).writeAll(files);
  return folder;
}

describe('what the user can fix ends with 2', () => {
  it('names a missing path', () => {
    expectUsageError(runCli(['nowhere/mcp.json'], { cwd: temporaryFolder() }), 'nowhere/mcp.json');
  });

  it('names a bad flag, value, rule and format', () => {
    const cwd = temporaryFolder();
    expectUsageError(runCli(['--stagd'], { cwd }), '--stagd', '--staged');
    expectUsageError(runCli(['--fail-on', 'severe'], { cwd }), 'severe', 'critical');
    expectUsageError(runCli(['--only', 'github-tokn'], { cwd }), 'github-tokn');
    expectUsageError(runCli(['--format', 'xml'], { cwd }), 'xml', 'json');
    expectUsageError(
      runCli(['--only', 'weak-default', '--skip', 'weak-default'], { cwd }),
      'nothing would be looked for',
    );
    expectUsageError(runCli(['explain', 'nothing-like-it'], { cwd }), 'nothing-like-it');
  });

  it('says where a config is wrong', () => {
    const cwd = folderWith({ 'mcp-secret-scan.yaml': 'exclude:\n  - docs/**\nignored: []\n' });
    expectUsageError(runCli([], { cwd }), 'mcp-secret-scan.yaml:3:1', 'ignored');
    const broken = folderWith({ 'mcp-secret-scan.json': '{\n  "exclude": [,]\n}\n' });
    expectUsageError(runCli([], { cwd: broken }), 'mcp-secret-scan.json:2:');
  });

  it('needs a repository for --staged', () => {
    expectUsageError(runCli(['--staged'], { cwd: temporaryFolder() }), '--staged');
  });
});

describe('what could not be read ends with 3, and the rest is still scanned', () => {
  it.skipIf(process.platform === 'win32')('lists an unreadable file', () => {
    const cwd = folderWith({ 'closed.env': 'A=1\n', 'open.txt': 'nothing\n' });
    chmodSync(join(cwd, 'closed.env'), 0);
    // Root may read everything, so it lets nobody do it.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    for (const folder of [cwd, inject('shipped')]) chmodSync(folder, 0o755);
    const ended = runCli(['--format', 'json'], { cwd, ...(uid !== undefined && { uid }) });
    expect(ended.code).toBe(3);
    expect(json(ended).skipped).toMatchObject([{ path: 'closed.env', reason: 'unreadable', incomplete: true }]);
  });

  it('lists a file of 100 MB that it does not read', () => {
    const token = fake.githubToken();
    const cwd = folderWith({ 'a.env': `GITHUB_TOKEN=${token}\n` });
    const file = openSync(join(cwd, 'big.json'), 'w');
    ftruncateSync(file, 100 * 1024 * 1024);
    closeSync(file);
    const alone = runCli(['--format', 'json', 'big.json'], { cwd });
    expect(alone.code).toBe(3);
    expect(json(alone).skipped).toMatchObject([{ path: 'big.json', reason: 'too-large', incomplete: true }]);
    const together = runCli(['--format', 'json'], { cwd });
    expect(together.code).toBe(1);
    expect(paths(together)).toContain('a.env');
  });

  it('reads a file of 100 MB where it is allowed to', () => {
    const token = fake.githubToken();
    const cwd = temporaryFolder();
    const file = openSync(join(cwd, 'big.txt'), 'w');
    const line = Buffer.from(`${'weather is fine today. '.repeat(4)}\n`);
    const block = Buffer.concat(Array.from({ length: 10_000 }, () => line));
    for (let written = 0; written < 100 * 1024 * 1024; written += block.length) writeSync(file, block);
    writeSync(file, `${token}\n`);
    closeSync(file);
    const ended = runCli(['--format', 'json', '--max-file-size', '200m'], { cwd });
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: '' });
    expect(paths(ended)).toEqual(['big.txt']);
  });
});

describe('hostile files', () => {
  it('passes over a binary file and says so', () => {
    const cwd = folderWith({ 'logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 255, 0, 1, 2, 3]) });
    const ended = runCli(['--format', 'json'], { cwd });
    expect(ended.code).toBe(0);
    expect(json(ended).skipped).toMatchObject([{ path: 'logo.png', reason: 'binary', incomplete: false }]);
  });

  it('takes empty files, no files and files without a line end', () => {
    expect(runCli([], { cwd: temporaryFolder() }).code).toBe(0);
    const cwd = folderWith({ 'empty.json': '', '.mcp.json': '{}', 'x.yaml': '\n' });
    expect(runCli([], { cwd }).code).toBe(0);
  });

  it('finds a token between NUL bytes and beside invalid UTF-8', () => {
    const token = fake.githubToken();
    const invalid = Buffer.concat([
      Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x0a]),
      Buffer.from(`GITHUB_TOKEN=${token}\n`),
      Buffer.from([0xa0, 0x80]),
    ]);
    const cwd = folderWith({ 'a.env': invalid, 'b.env': `GITHUB_TOKEN=${token}\nNOTHING=\0\n` });
    const ended = runCli(['--format', 'json'], { cwd });
    expect(ended.code).toBe(1);
    expect(paths(ended)).toEqual(expect.arrayContaining(['a.env', 'b.env']));
  });

  it('survives nesting that no parser should recurse into, and still finds the token inside', () => {
    const token = fake.githubToken();
    const depth = 100_000;
    const cwd = folderWith({
      '.mcp.json': `${'['.repeat(depth)}"${token}"${']'.repeat(depth)}`,
      'objects.json': `${'{"mcpServers":'.repeat(5_000)}"${token}"`,
      'flow.yaml': `a: ${'['.repeat(depth)}\ntoken: ${token}\n`,
      'deep.yaml': `${Array.from({ length: 3_000 }, (_, level) => `${' '.repeat(level)}k:`).join('\n')} ${token}\n`,
    });
    const ended = runCli(['--format', 'json'], { cwd });
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: '' });
    expect(paths(ended)).toEqual(expect.arrayContaining(['.mcp.json', 'deep.yaml', 'flow.yaml', 'objects.json']));
  });

  it('does not expand an alias bomb', () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const many = Array.from({ length: 9 }, () => `*a${level}`).join(', ');
      return `a${level + 1}: &a${level + 1} [${many}]`;
    });
    const cwd = folderWith({
      'values.yaml': `a0: &a0 lol\n${levels.join('\n')}\n`,
      'Chart.yaml': 'apiVersion: v2\nname: bomb\n',
    });
    const started = Date.now();
    const ended = runCli([], { cwd });
    expect(ended.code).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('goes round no symbolic link', () => {
    const { folder, write, commit } = makeRepository({ 'a/.mcp.json': '{}\n' });
    symlinkSync('..', join(folder, 'a/loop'));
    symlinkSync('self', join(folder, 'self'));
    symlinkSync('/nowhere', join(folder, 'broken.env'));
    write('b/x.env', `GITHUB_TOKEN=${fake.githubToken()}\n`);
    commit();
    const inGit = runCli(['--format', 'json'], { cwd: folder });
    expect(inGit.code).toBe(1);
    expect(new Set(paths(inGit))).toEqual(new Set(['b/x.env']));
    const asFolder = runCli(['--format', 'json', 'a'], { cwd: folder });
    expect({ code: asFolder.code, found: paths(asFolder) }).toEqual({ code: 0, found: [] });
  });

  it('shows names with line breaks and terminal commands harmlessly', () => {
    const { folder } = makeRepository({ 'a\nb\u001b[31m.env': `GITHUB_TOKEN=${fake.githubToken()}\n` });
    const pretty = runCli([], { cwd: folder });
    expect(pretty.code).toBe(1);
    expect(pretty.stdout).toContain('a\\nb\\x1b[31m.env');
    expect(pretty.stdout).not.toContain('\u001b');
    const ended = runCli(['--format', 'json'], { cwd: folder });
    expect(paths(ended)).toContain('a\nb\u001b[31m.env');
  });

  it('takes one line of 5 MB', () => {
    const token = fake.githubToken();
    const cwd = folderWith({
      '.mcp.json': `{"mcpServers":{"x":{"env":{"PAD":"${'ab '.repeat(1_700_000)}","T":"${token}"}}}}`,
    });
    const ended = runCli(['--format', 'json'], { cwd });
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: '' });
  });
});
