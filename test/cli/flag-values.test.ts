import { describe, expect, test } from 'vitest';
import { optionsOf } from '../../src/cli/flag-values.ts';
import { parse } from '../../src/cli/parse.ts';
import { readInput } from '../../src/cli/standard-input.ts';
import { input } from './io.ts';

const options = (...argv: readonly string[]) => optionsOf(parse(argv).invocation);

describe('optionsOf', () => {
  test('says nothing about what was not typed, so that the config file holds', () => {
    expect(options('--quiet')).toEqual({});
  });

  test.each([
    ['512', 512],
    ['512k', 512 * 1024],
    ['1.5m', 1.5 * 1024 * 1024],
    ['10MB', 10 * 1024 * 1024],
    ['2 GiB', 2 * 1024 ** 3],
  ])('reads the size %s', (size, bytes) => {
    expect(options('--max-file-size', size)).toEqual({ maxBytes: bytes });
  });

  test.each(['0', '1e9', '10x', '0.0001', '999999999999999'])('refuses the size %s', (size) => {
    expect(() => options('--max-file-size', size)).toThrow('such as 512kB or 10MB');
  });

  test('reads levels and ids', () => {
    expect(options('--fail-on', 'MEDIUM', '--skip', 'a,b', '--only', 'c')).toEqual({
      failOn: 'medium',
      skip: ['a', 'b'],
      only: ['c'],
    });
  });
});

describe('readInput', () => {
  test('joins text and bytes', async () => {
    expect(Buffer.from(await readInput(input('PORT=', Buffer.from('8080')), 100)).toString()).toBe('PORT=8080');
  });

  test('stops one byte above the limit', async () => {
    async function* endless() {
      for (;;) yield 'x'.repeat(64);
    }
    expect((await readInput(endless(), 100)).byteLength).toBe(101);
  });
});
