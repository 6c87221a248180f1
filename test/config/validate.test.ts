import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseSize } from '../../src/config/size.ts';
import { configSchema } from '../../src/config/validate.ts';

describe('configSchema', () => {
  const check = new Ajv.default().compile(configSchema(['github-token']));
  const entry = { rule: 'github-token', path: 'a/b', reason: 'why' };

  it.each([
    {},
    { exclude: ['a/'], 'fail-on': 'never', only: ['github-token'], 'max-file-size': '10MB', salt: 'x'.repeat(22) },
    { 'max-file-size': 100, ignore: [{ ...entry, key: 'a', hash: 'h'.repeat(43), expires: '2030-01-01' }] },
  ])('accepts %j', (config) => {
    expect(check(config)).toBe(true);
  });

  it.each([
    { excludes: [] },
    { exclude: ['!a'] },
    { 'fail-on': 'x' },
    { only: ['other'] },
    { 'max-file-size': 'big' },
    { ignore: [{ rule: 'github-token', path: 'a' }] },
    { ignore: [{ ...entry, hash: 'x' }] },
    { ignore: [{ ...entry, path: '/a' }] },
    { ignore: [{ ...entry, more: 1 }] },
  ])('refuses %j', (config) => {
    expect(check(config)).toBe(false);
  });
});

describe('parseSize', () => {
  it.each([
    ['1048576', 1048576],
    ['10MB', 10 * 1024 * 1024],
    ['512 kB', 512 * 1024],
    ['2G', 2 * 1024 ** 3],
    ['1.5 MiB', 1.5 * 1024 ** 2],
    ['999999999999G', undefined],
    ['1gb', 1024 ** 3],
    ['0', undefined],
    ['-5', undefined],
    ['10 XB', undefined],
    ['', undefined],
  ])('%s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });
});
