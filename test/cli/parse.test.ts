import { describe, expect, test } from 'vitest';
import { listOf } from '../../src/cli/invocation.ts';
import { parse } from '../../src/cli/parse.ts';

const parsed = (...argv: readonly string[]) => parse(argv).invocation;

describe('parse', () => {
  test('without a command scans the paths', () => {
    expect(parsed('charts', '.env')).toMatchObject({ command: 'scan', operands: ['charts', '.env'] });
    expect(parsed()).toMatchObject({ command: 'scan', operands: [] });
  });

  test('takes a command in the first place only', () => {
    expect(parsed('explain', 'rules')).toMatchObject({ command: 'explain', operands: ['rules'] });
    expect(parsed('src', 'rules')).toMatchObject({ command: 'scan', operands: ['src', 'rules'] });
    expect(parsed('--verbose', 'rules')).toMatchObject({ command: 'rules' });
  });

  test('takes ./rules and what follows -- as paths', () => {
    expect(parsed('./rules')).toMatchObject({ command: 'scan', operands: ['./rules'] });
    expect(parsed('--', 'rules', '--staged')).toMatchObject({ command: 'scan', operands: ['rules', '--staged'] });
  });

  test('reads values in both spellings, and a dash as standard input', () => {
    const invocation = parsed('--format=json', '-o', 'report.json', '-', '--fail-on', 'low');
    expect([...invocation.flags]).toEqual([
      ['format', 'json'],
      ['output', 'report.json'],
      ['fail-on', 'low'],
    ]);
    expect(invocation.operands).toEqual(['-']);
  });

  test('a value that begins with a dash can be written with =', () => {
    expect(parsed('--output=-x.json').flags.get('output')).toBe('-x.json');
  });

  test('joins lists', () => {
    const invocation = parsed('--only', 'weak-default, github-token', '--only=literal-credential');
    expect(listOf(invocation, 'only')).toEqual(['weak-default', 'github-token', 'literal-credential']);
  });
});
