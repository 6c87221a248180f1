import { describe, expect, it } from 'vitest';
import { nameVariables } from '../../src/fixes/name-variables.ts';
import type { Wanted } from '../../src/fixes/proposal.ts';

const want = (name: string, value: string, more: Partial<Wanted> = {}): Wanted => ({
  name,
  value,
  isFixed: false,
  isOptional: false,
  owner: undefined,
  taken: new Set(),
  ...more,
});

describe('nameVariables', () => {
  it('gives one name to one value, wherever it stands', () => {
    expect(nameVariables([want('TOKEN', 'a', { owner: 'x' }), want('TOKEN', 'a', { owner: 'y' })], new Map())).toEqual([
      'TOKEN',
      'TOKEN',
    ]);
  });

  it('puts the server before a name that two servers use for different values', () => {
    const names = nameVariables(
      [want('TOKEN', 'a', { owner: 'my api' }), want('TOKEN', 'b', { owner: '@21st/über' }), want('TOKEN', 'c')],
      new Map(),
    );
    expect(names).toEqual(['MY_API_TOKEN', 'MCP_21ST_BER_TOKEN', 'TOKEN']);
  });

  it('counts where the env file has the name for another value, and shares it for the same', () => {
    const known = new Map([['TOKEN', 'old']]);
    expect(nameVariables([want('TOKEN', 'new')], known)).toEqual(['TOKEN_2']);
    expect(nameVariables([want('TOKEN', 'old')], known)).toEqual(['TOKEN']);
  });

  it('lets a program that insists on a name have it, and says where that cannot be', () => {
    const fixed = { isFixed: true };
    expect(nameVariables([want('TOKEN', 'a', { owner: 'x' }), want('TOKEN', 'b', fixed)], new Map())).toEqual([
      'X_TOKEN',
      'TOKEN',
    ]);
    expect(nameVariables([want('TOKEN', 'a', fixed), want('TOKEN', 'b', fixed)], new Map())).toEqual([
      'TOKEN',
      undefined,
    ]);
  });

  it('passes over names that stand for something else already', () => {
    expect(nameVariables([want('KEY', 'a', { taken: new Set(['KEY', 'KEY_2']) })], new Map())).toEqual(['KEY_3']);
  });
});
