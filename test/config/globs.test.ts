import { describe, expect, it } from 'vitest';
import { matchesAny } from '../../src/config/globs.ts';

const cases: readonly [glob: string, matches: readonly string[], not: readonly string[]][] = [
  ['.env', ['.env', 'a/b/.env'], ['.env.local', 'a.env', '.env/x']],
  ['*.env', ['x.env', 'a/x.env', '.env'], ['x.envs']],
  ['.env*', ['.env', '.env.local', 'a/.env.x'], ['a.env', '.env.d/x']],
  ['/top.json', ['top.json'], ['a/top.json']],
  ['./top.json', ['top.json'], ['a/top.json']],
  ['a/b.json', ['a/b.json'], ['x/a/b.json', 'a/b.json/c']],
  ['a/*.json', ['a/x.json', 'a/.json'], ['a/b/x.json', 'a/x.jsonc']],
  ['**/a.json', ['a.json', 'x/a.json', 'x/y/a.json'], ['xa.json', 'x/ba.json']],
  ['**/.cursor/mcp.json', ['.cursor/mcp.json', 'x/.cursor/mcp.json'], ['x.cursor/mcp.json']],
  ['**/templates/**/*.yaml', ['templates/a.yaml', 'c/templates/x/y/a.yaml'], ['templates.yaml', 'templates/a.yml']],
  ['a/**', ['a/b', 'a/b/c'], ['a', 'ab/c']],
  ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['a/bz', 'z']],
  ['**', ['a', 'a/b'], []],
  ['vendor/', ['vendor/a', 'x/vendor/a/b'], ['vendor', 'vendors/a']],
  ['/vendor/', ['vendor/a'], ['x/vendor/a']],
  ['a?c', ['abc', 'x/a.c'], ['ac', 'a/c', 'abbc']],
  ['values{,-prod,.{dev,qa}}.yaml', ['values.yaml', 'values-prod.yaml', 'c/values.qa.yaml'], ['values-dev.yaml']],
  ['a{b', ['a{b'], ['ab']],
  ['{a}', ['{a}'], ['a']],
  ['a+(b)[c].$', ['a+(b)[c].$'], ['aabc.']],
  ['\\*.md', ['*.md'], ['a.md']],
  ['*a*b*c', ['abc', 'xaybzc', 'aabbcc', 'abcabc'], ['acb', 'abcx']],
  ['a*?b', ['axb', 'axyb'], ['ab']],
  ['**/a*b/c*d/**/e', ['ab/cd/e', 'x/a1b/c2d/y/z/e', 'ab/x/ab/cd/e'], ['ab/e', 'ab/x/cd/e']],
];

describe('matchesAny', () => {
  for (const [glob, matches, not] of cases) {
    it(glob, () => {
      const test = matchesAny([glob]);
      expect(matches.filter((path) => !test(path))).toEqual([]);
      expect(not.filter(test)).toEqual([]);
    });
  }

  it('takes any of several, and nothing for none', () => {
    const test = matchesAny(['*a*b*c', '**/x/**/y/**/z', 'q']);
    expect(['1a2b3c', 'x/y/z', 'd/x/1/y/2/z', 'q'].every(test)).toBe(true);
    expect(matchesAny([])('a')).toBe(false);
  });

  it('can ignore case', () => {
    expect(matchesAny(['README*.md'], { ignoreCase: true })('docs/readme.MD')).toBe(true);
    expect(matchesAny(['README*.md'])('docs/readme.MD')).toBe(false);
  });

  it('can take folders with everything in them', () => {
    const test = matchesAny(['vendor', 'a/b', '*.d'], { below: true });
    expect(['vendor/x', 'q/vendor/x/y', 'vendor', 'a/b/c', 'x.d/y'].every(test)).toBe(true);
    expect(['vendors/x', 'q/a/b/c'].some(test)).toBe(false);
  });

  it('takes linear time on hostile globs and paths', () => {
    const globs = [
      `${'*a'.repeat(200)}b`,
      `${'**/a*a/'.repeat(100)}b`,
      `${'{a,b}'.repeat(40)}`,
      `${'**/*/'.repeat(50)}x`,
    ];
    const paths = ['a'.repeat(4000), 'aa/'.repeat(1500), `${'a/'.repeat(2000)}c`];
    const started = performance.now();
    const test = matchesAny(globs);
    for (const path of paths) test(path);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('agrees with a slow matcher on random patterns', () => {
    let state = 7;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor(state / 8) % below;
    };
    const pick = (from: readonly string[], length: number): string =>
      Array.from({ length }, () => from[random(from.length)] ?? '').join('');
    for (let round = 0; round < 3000; round++) {
      const glob = `/${Array.from({ length: 1 + random(4) }, () => (random(3) === 0 ? '**' : pick(['a', 'b', '*', '?'], 1 + random(3)).replace(/\*+/g, '*'))).join('/')}`;
      const path = Array.from({ length: 1 + random(5) }, () => pick(['a', 'b'], 1 + random(3))).join('/');
      expect(`${glob} ${path} ${matchesAny([glob])(path)}`).toBe(
        `${glob} ${path} ${slow(glob.slice(1).split('/'), path.split('/'))}`,
      );
    }
  });
});

function slow(glob: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = glob;
  if (first === undefined) return path.length === 0;
  if (first === '**' && rest.length === 0) return path.length > 0;
  if (first === '**') return slow(rest, path) || (path.length > 0 && slow(glob, path.slice(1)));
  const [name, ...names] = path;
  return name !== undefined && slowName(first, name) && slow(rest, names);
}

function slowName(glob: string, name: string): boolean {
  if (glob === '') return name === '';
  if (glob.startsWith('*')) return slowName(glob.slice(1), name) || (name !== '' && slowName(glob, name.slice(1)));
  return name !== '' && (glob.startsWith('?') || glob[0] === name[0]) && slowName(glob.slice(1), name.slice(1));
}
