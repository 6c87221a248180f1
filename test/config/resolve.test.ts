import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../src/config/options.ts';
import { checkConfig } from '../../src/config/read.ts';
import { resolveOptions } from '../../src/config/resolve.ts';

const file = () =>
  checkConfig({ path: 'c.yaml', text: 'exclude: [a]\nonly: [x]\nskip: [y]\nfail-on: low\nmax-file-size: 1MB' });

describe('resolveOptions', () => {
  it('gives the defaults where nothing is said', () => {
    expect(resolveOptions(undefined)).toEqual(defaultOptions);
  });

  it('takes the file over the defaults, and flags over the file', async () => {
    expect(resolveOptions(await file())).toMatchObject({ failOn: 'low', only: ['x'], skip: ['y'], maxBytes: 1048576 });
    const flags = { failOn: 'never', only: ['z'], maxBytes: 5 } as const;
    expect(resolveOptions(await file(), flags)).toMatchObject({ ...flags, skip: ['y'], configPath: 'c.yaml' });
  });

  it('adds exclusions up', async () => {
    expect(resolveOptions(await file(), { exclude: ['b'] }).exclude).toEqual(['a', 'b']);
  });

  it('is frozen', async () => {
    const options = resolveOptions(await file());
    expect([options, options.exclude, options.ignore].every(Object.isFrozen)).toBe(true);
  });
});
