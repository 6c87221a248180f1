import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findConfig } from '../../src/config/find.ts';
import { checkConfig, readConfig } from '../../src/config/read.ts';
import { UsageError } from '../../src/errors.ts';

const rules = new Set(['literal-credential', 'weak-default', 'github-token']);
const hash = 'h'.repeat(43);

async function complaintOf(text: string, path = 'mcp-secret-scan.yaml'): Promise<string> {
  try {
    await checkConfig({ path, text }, rules);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return '';
}

describe('checkConfig', () => {
  it('reads every key', async () => {
    const text = `# ours
exclude: [vendor/, "**/*.min.js"]
fail-on: medium
only: [literal-credential]
skip:
  - weak-default
max-file-size: 2MB
salt: c2FsdC1zYWx0LXNhbHQ
ignore:
  - rule: github-token
    path: docs/a.md
    key: a.b
    hash: ${hash}
    reason: revoked long ago
    expires: 2031-01-31
`;
    expect(await checkConfig({ path: 'x.yaml', text }, rules)).toEqual({
      configPath: 'x.yaml',
      exclude: ['vendor/', '**/*.min.js'],
      failOn: 'medium',
      only: ['literal-credential'],
      skip: ['weak-default'],
      maxBytes: 2 * 1024 * 1024,
      salt: 'c2FsdC1zYWx0LXNhbHQ',
      ignore: [
        {
          rule: 'github-token',
          path: 'docs/a.md',
          keyPath: 'a.b',
          hash,
          reason: 'revoked long ago',
          expires: '2031-01-31',
          at: { line: 10, column: 5 },
        },
      ],
    });
  });

  it('reads JSON, indented with tabs or not', async () => {
    const text = JSON.stringify({ $schema: './config.schema.json', exclude: ['a/'], 'max-file-size': 100 }, null, '\t');
    expect(await checkConfig({ path: 'c.json', text })).toMatchObject({ exclude: ['a/'], maxBytes: 100 });
    expect(await complaintOf('{"exclude": [], }', 'c.json')).toMatch(/^c\.json:1:1: this is not valid JSON$/);
    expect(await complaintOf('exclude: []', 'c.json')).toMatch(/not valid JSON/);
  });

  it.each(['', '# only a comment\n', '---\n', 'ignore:\n', 'null'])('takes %j for silence', async (text) => {
    expect(await checkConfig({ path: 'c.yaml', text })).toMatchObject({ exclude: undefined, ignore: undefined });
  });

  it.each([
    ['excludes: []', '1:1: unknown key "excludes"; did you mean "exclude"?'],
    ['salt: 1234\n\nfoo: 1', '3:1: unknown key "foo"'],
    ['fail-on: hgih', '1:10: expected one of low, medium, high, critical, never; did you mean "high"?'],
    ['fail-on: [high]', '1:10: expected one of low, medium, high, critical, never'],
    ['exclude: vendor', '1:10: expected a list'],
    ['exclude: [1]', '1:11: expected text; put it in quotes'],
    ['exclude: [""]', '1:11: this must not be empty'],
    ['exclude: ["!a"]', '1:11: a pattern cannot be negated; name what is to be left out'],
    ['only: [github-tokn]', '1:8: unknown rule "github-tokn"; did you mean "github-token"?'],
    ['max-file-size: huge', '1:16: expected a number of bytes, or a size such as 10MB'],
    ['max-file-size: -1', '1:16: expected a number of bytes, or a size such as 10MB'],
    ['salt: short', '1:7: a salt has at least 16 characters; remove it to have one made'],
    ['ignore:\n  - rule: github-token\n    path: a', '2:5: "reason" is missing'],
    ['ignore:\n  - rule: github-token\n    path: a\n    reason:', '2:5: "reason" is missing'],
    ['ignore:\n  - {rule: github-token, path: a, reason: " "}', '2:43: this must not be empty'],
    [
      'ignore:\n  - {rule: github-token, path: /a, reason: b}',
      '2:32: expected a path relative to the repository’s top, such as config/mcp.json',
    ],
    [
      'ignore:\n  - {rule: github-token, path: a, reason: b, expires: 2030-02-31}',
      '2:55: expected a date such as 2030-01-31',
    ],
    [
      'ignore:\n  - {rule: github-token, path: a, reason: b, hash: x}',
      '2:52: this is not a hash that mcp-secret-scan wrote',
    ],
    [
      `ignore:\n  - {rule: github-token, path: a, reason: b, hash: ${hash}}`,
      '2:5: this entry has a hash, but the file has no "salt"',
    ],
    ['- a', '1:1: expected keys and values'],
    ['a: &x 1\nexclude: *x', '2:10: aliases are not allowed here'],
    ['exclude: []\nexclude: []', '2:1: Map keys must be unique'],
    ['exclude: !!js/function x', '1:10: Unresolved tag'],
    ['? [a]\n: 1', '1:3: a key must be a word'],
    [
      '---\nexclude: []\n---\nexclude: []',
      '3:1: Source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
  ])('says where %j is wrong', async (text, complaint) => {
    expect((await complaintOf(text)).split('\n')).toContain(`mcp-secret-scan.yaml:${complaint}`);
  });

  it('tells all mistakes at once, in order, up to a limit', async () => {
    const complaint = await complaintOf(Array.from({ length: 30 }, (_, index) => `key${index}: 1`).join('\n'));
    expect(complaint.split('\n')).toHaveLength(11);
    expect(complaint).toMatch(/and 20 more$/);
  });

  it('survives deep nesting and alias bombs', async () => {
    expect(await complaintOf(`exclude: ${'['.repeat(20)}${']'.repeat(20)}`)).toMatch(/nested too deeply/);
    expect(await complaintOf(`exclude:\n  ${'['.repeat(100_000)}`)).toMatch(/:2:\d+: this is nested too deeply$/);
    expect(await complaintOf(`a: ${'['.repeat(50_000)}`)).not.toBe('');
    const bomb = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`);
    expect(await complaintOf(`a0: &a0 [x]\n${bomb.join('\n')}`)).toMatch(/aliases/);
  });

  it('neutralises what it quotes', async () => {
    expect(await complaintOf('"a\\e[31m": 1')).not.toContain('\u001b');
  });
});

describe('findConfig', () => {
  const folder = (files: Readonly<Record<string, string>>) => (path: string) =>
    path in files ? Buffer.from(files[path] ?? '') : undefined;

  it('takes the one file of the three names', () => {
    expect(findConfig(folder({}))).toBeUndefined();
    expect(findConfig(folder({ 'mcp-secret-scan.json': '{}' }))).toEqual({ path: 'mcp-secret-scan.json', text: '{}' });
  });

  it('refuses two of them, text that is not UTF-8, and megabytes', () => {
    expect(() => findConfig(folder({ 'mcp-secret-scan.yaml': '', 'mcp-secret-scan.json': '' }))).toThrow(
      /two config files/,
    );
    expect(() => findConfig((path) => (path.endsWith('.yml') ? Buffer.from([0xff]) : undefined))).toThrow(/not UTF-8/);
    expect(() => findConfig(folder({ 'mcp-secret-scan.yml': ' '.repeat(2_000_000) }))).toThrow(/1 MB/);
  });
});

describe('readConfig', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
    mkdirSync(join(folder, 'packages'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds the file at the repository’s top', async () => {
    expect(await readConfig({ cwd: join(folder, 'packages') })).toBeUndefined();
    writeFileSync(join(folder, 'mcp-secret-scan.yaml'), 'fail-on: low');
    const options = await readConfig({ cwd: join(folder, 'packages') });
    expect(options).toMatchObject({ failOn: 'low', configPath: 'mcp-secret-scan.yaml' });
  });

  it('takes a named file, relative to the current folder, and complains where it is not there', async () => {
    writeFileSync(join(folder, 'packages/c.yaml'), 'fail-on: low');
    const options = await readConfig({ cwd: folder, configPath: 'packages/c.yaml' });
    expect(options?.configPath).toBe('packages/c.yaml');
    await expect(readConfig({ cwd: folder, configPath: 'no.yaml' })).rejects.toThrow(UsageError);
  });

  it('reads given text instead of any file', async () => {
    writeFileSync(join(folder, 'mcp-secret-scan.yaml'), 'fail-on: never');
    const options = await readConfig({ cwd: folder, configText: { path: 'base', text: 'fail-on: high' } });
    expect(options?.failOn).toBe('high');
  });

  it('asks for the rule ids only where there is a file', async () => {
    const unneeded = () => Promise.reject(new Error('not needed'));
    expect(await readConfig({ cwd: folder }, unneeded)).toBeUndefined();
    const configText = { path: 'c.yaml', text: 'skip: [nothing-like-it]' };
    await expect(readConfig({ cwd: folder, configText }, async () => rules)).rejects.toThrow(/unknown rule/);
  });
});
