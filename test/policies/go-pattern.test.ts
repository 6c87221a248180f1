import { describe, expect, it } from 'vitest';
import { compileGoPattern, isGoPattern } from '../../src/policies/go-pattern.ts';

describe('patterns of Go', () => {
  it.each([
    '^[a-z]+$',
    '(?i)^api$',
    '\\Aa\\z',
    '[[:alpha:]]',
    'a\\-b\\_',
    '^.{1,1000}$',
    '[(?=]',
    '\\(?=a',
    '(?P<n>a)',
    '\\pL',
  ])('are %s', (pattern) => {
    expect(isGoPattern(pattern)).toBe(true);
  });

  it.each(['^(?!x)', '(?<=a)b', '(a)\\1', '\\u0041', '^.{1,2000}$', '^a{1001}$'])('are not %s', (pattern) => {
    expect(isGoPattern(pattern)).toBe(false);
  });

  it.each([
    ['(?i)^API$', 'api', true],
    ['^(?i)api$', 'API', true],
    ['\\Aab\\z', 'ab', true],
    ['\\Aab\\z', 'abz', false],
    ['^[[:upper:]]+$', 'AB', true],
    ['^[[:upper:]]+$', 'ab', false],
    ['(?P<name>a)', 'a', true],
    ['^[a-z\\_]+$', 'a_', true],
  ])('%s matches as in Go', (pattern, text, matches) => {
    expect(compileGoPattern(pattern)?.test(text)).toBe(matches);
  });

  it('have no equal, some of them', () => {
    expect(compileGoPattern('a(?i)b')).toBeUndefined();
    expect(compileGoPattern('\\Qa.b\\E')).toBeUndefined();
  });
});
