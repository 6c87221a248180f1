import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IgnoreRules } from '../../src/model.ts';
import { createIgnoreRules } from '../../src/policies/ignore-rules.ts';
import { latin1 } from '../../src/text.ts';

const rulesOf = (files: Readonly<Record<string, string>>) => createIgnoreRules((path) => files[path]);

describe('the deciding rule', () => {
  it('names the line, and the bytes of the pattern without spaces behind it', () => {
    const text = '# secrets\n\n.env.*  \n!.env.example\n';
    const rules = rulesOf({ '.gitignore': text });
    const rule = rules.deciding('app/.env.local');
    expect(rule).toEqual({
      path: '.gitignore',
      line: 3,
      span: { start: 11, end: 17 },
      pattern: '.env.*',
      negated: false,
    });
    expect(text.slice(11, 17)).toBe('.env.*');
  });

  it('counts bytes behind a byte-order mark and over CRLF', () => {
    const rules = rulesOf({ '.gitignore': '\xef\xbb\xbf.env\r\n*.key\r\n' });
    expect(rules.deciding('.env')?.span).toEqual({ start: 3, end: 7 });
    expect(rules.deciding('tls.key')?.span).toEqual({ start: 9, end: 14 });
  });

  it('gives a negation that is last', () => {
    const rules = rulesOf({ '.gitignore': '.env*\n!.env.production\n' });
    expect(rules.deciding('.env.production')).toMatchObject({ line: 2, negated: true });
    expect(rules.isIgnored('.env.production')).toBe(false);
  });

  it('lets a deeper file win, but nothing below an excluded folder', () => {
    const files = { '.gitignore': '.env\nsecrets/\n', 'app/.gitignore': '!.env\n', 'secrets/.gitignore': '!*\n' };
    const rules = rulesOf(files);
    expect(rules.deciding('app/.env')).toMatchObject({ path: 'app/.gitignore', negated: true });
    expect(rules.deciding('secrets/deep/token.txt')).toMatchObject({ path: '.gitignore', line: 2 });
  });

  it('reads names as bytes', () => {
    const rules = rulesOf({ '.gitignore': latin1('/schlüssel-??.env\n') });
    expect(rules.isIgnored('schlüssel-ab.env')).toBe(true);
    expect(rules.isIgnored('schlüssel-ü.env')).toBe(true);
  });

  it('is undefined where no rule matches', () => {
    expect(rulesOf({}).deciding('.env')).toBeUndefined();
    expect(rulesOf({ '.gitignore': '/.env\n.env.* # local\n' }).deciding('app/.env')).toBeUndefined();
  });

  it('takes linear time on a pattern full of stars', () => {
    const rules = rulesOf({ '.gitignore': `${'*a'.repeat(2000)}b\n${'**/a'.repeat(500)}/b\n` });
    const start = performance.now();
    expect(rules.isIgnored(`${'a'.repeat(250)}/${'a'.repeat(250)}`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** A small generator with a seed: the same cases in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const folders = ['', 'a/', 'a/b/', 'secrets/', 'a/b/.env/', 'foo/x/'];
const names = [
  '.env',
  '.env.local',
  '.env.example',
  '!x',
  '#x',
  'a',
  'b',
  'ab',
  'x y',
  'x ',
  'a-b',
  'Key.key',
  'ä.env',
  ']',
];
const paths = folders.flatMap((folder) => names.map((name) => folder + name)).filter((path) => !isFolder(path));
function isFolder(path: string): boolean {
  return folders.some((folder) => folder.startsWith(`${path}/`));
}

const parts = [
  '.env',
  'a',
  'b',
  'x',
  'foo',
  'secrets',
  'key',
  '*',
  '**',
  '***',
  '?',
  '/',
  '/',
  '.',
  '-',
  ' ',
  'ä',
  '\\',
];
const sets = [
  '[ab]',
  '[!a]',
  '[^.]',
  '[a-z]',
  '[]x]',
  '[a',
  '[[:alpha:]]',
  '[[:nope:]]',
  '[\\]a]',
  '[a-]',
  '[.-e]',
  '[[:a]',
];
const wholes = [
  '.env*',
  '/.env',
  '.env.*',
  '!.env.example',
  'secrets/',
  'secrets/*',
  '!secrets/.env',
  '**/.env',
  'a/**/.env',
  'a/**',
];
const more = [
  '\\#x',
  '\\!x',
  '#x',
  'x\\ ',
  'x ',
  'x\\\\ ',
  '!',
  '/',
  '//',
  '!a/',
  '*.key',
  '*.env',
  'foo**/a',
  '**/b/*',
  '**',
  '\\',
  'a\\',
];

function pattern(below: (limit: number) => number): string {
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  if (below(3) === 0) return pick(below(2) === 0 ? wholes : more);
  const count = 1 + below(5);
  const body = Array.from({ length: count }, () => (below(6) === 0 ? pick(sets) : pick(parts))).join('');
  return `${below(4) === 0 ? '!' : ''}${body}${below(5) === 0 ? '/' : ''}${below(8) === 0 ? '  ' : ''}`;
}

function ignoreFile(below: (limit: number) => number): string {
  const lines = Array.from({ length: 1 + below(5) }, () => pattern(below));
  const end = below(3) === 0 ? '\r\n' : '\n';
  return `${below(6) === 0 ? '\ufeff' : ''}${lines.join(end)}${below(3) === 0 ? '' : end}`;
}

describe('against git', () => {
  let root = '';
  const git = (args: readonly string[], input = ''): Buffer => {
    const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, input, env, maxBuffer: 2 ** 28 });
    // 1 says that no path is ignored.
    if (status !== 0 && status !== 1) throw new Error(stderr.toString());
    return stdout;
  };
  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'ignore-rules-')));
    git(['init', '-q']);
    git(['config', 'core.ignorecase', 'false']);
    git(['config', 'core.excludesFile', '/dev/null']);
    for (const path of paths) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Path to `file:line`, negations with an exclamation mark, as `git check-ignore -v` gives them. */
  function decidedByGit(asked: readonly string[]): ReadonlyMap<string, string> {
    const output = git(['check-ignore', '-v', '-z', '-n', '--no-index', '--stdin'], asked.join('\0'));
    const fields = output.toString('utf8').split('\0');
    const decided = new Map<string, string>();
    for (let index = 0; index + 3 < fields.length; index += 4) {
      const [file = '', line = '', rule = '', path = ''] = fields.slice(index, index + 4);
      decided.set(path, file === '' ? 'no rule' : `${file}:${line}${rule.startsWith('!') ? ' negated' : ''}`);
    }
    return decided;
  }

  function decidedByUs(path: string, rules: IgnoreRules): string {
    const rule = rules.deciding(path);
    return rule === undefined ? 'no rule' : `${rule.path}:${rule.line}${rule.negated ? ' negated' : ''}`;
  }

  it('decides by the same line for generated rules and paths', { timeout: 60_000 }, () => {
    const below = random(20260418);
    let matched = 0;
    for (let round = 0; round < 50; round++) {
      const files: Record<string, string> = {
        '.gitignore': ignoreFile(below),
        'a/.gitignore': below(2) === 0 ? ignoreFile(below) : '',
        'a/b/.gitignore': below(3) === 0 ? ignoreFile(below) : '',
      };
      for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
      const expected = decidedByGit(paths);
      const rules = createIgnoreRules((path) => latin1(files[path] ?? ''));
      for (const path of paths) {
        const ours = decidedByUs(path, rules);
        if (ours !== 'no rule') matched++;
        expect({ path, files, decidedBy: ours }).toEqual({ path, files, decidedBy: expected.get(path) });
      }
    }
    expect(matched).toBeGreaterThan(400);
  });

  it('decides by the same line for thousands of rule sets, each in a folder of its own', { timeout: 60_000 }, () => {
    const below = random(20261128);
    const count = 2000;
    for (const path of ['.gitignore', 'a/.gitignore', 'a/b/.gitignore']) rmSync(join(root, path), { force: true });
    const files: Record<string, string> = {};
    for (let set = 0; set < count; set++) {
      files[`s${set}/.gitignore`] = ignoreFile(below);
      if (below(3) === 0) files[`s${set}/a/.gitignore`] = ignoreFile(below);
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const asked = Array.from({ length: count }, (_, set) => paths.map((path) => `s${set}/${path}`)).flat();
    const expected = decidedByGit(asked);
    const rules = createIgnoreRules((path) => (files[path] === undefined ? undefined : latin1(files[path])));
    const wrong = asked.filter((path) => decidedByUs(path, rules) !== expected.get(path));
    expect(wrong).toEqual([]);
    expect([...expected.values()].filter((one) => one !== 'no rule').length).toBeGreaterThan(count * 5);
  });
});
