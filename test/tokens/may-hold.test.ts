import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { tokens } from '../../src/tokens/index.ts';
import { matchTokensIn } from '../../src/tokens/match.ts';
import { mayHoldToken } from '../../src/tokens/may-hold.ts';
import { beginnings, insides, others } from '../../src/tokens/starts.ts';

const around: readonly (readonly [string, string])[] = [
  ['', ''],
  ['"', '"'],
  ['a=', '\n'],
  [String.raw`\n`, String.raw`\n`],
  [String.raw`\u0022`, String.raw`\u0022`],
  ['https://a.example/?t=', '&b=1'],
  ['_', '.'],
  ['%3D', '%26'],
  ['(', ')'],
];

it('is known by what the rules declare', () => {
  for (const { id, starts, inside } of tokens) {
    for (const start of starts) {
      expect(
        [...beginnings, ...others].some((known) => start.startsWith(known)),
        id,
      ).toBe(true);
    }
    if (inside !== undefined) expect(insides).toContainEqual([inside.text, inside.least]);
  }
});

describe('a text that holds a token', () => {
  const makers = Object.entries(fake).filter((entry): entry is [string, (seed?: number) => string] => {
    const [name] = entry;
    return !['spoiled', 'jwt', 'basicAuth', 'connectionString'].includes(name);
  });
  it.each(makers)('is never passed over: %s', (_, maker) => {
    for (let seed = 1; seed <= 30; seed++) {
      for (const [before, after] of around) {
        const text = `${before}${maker(seed)}${after}`;
        if (matchTokensIn(text, tokens).length > 0) expect(mayHoldToken(text)).toBe(true);
      }
    }
  });

  it.each([
    'a path to patients, a patch and a pattern',
    'the sk-learn package',
    'api-version: 2024-10-21 in us-east',
    'sk-',
    '',
  ])('is none: %s', (text) => {
    expect(mayHoldToken(text)).toBe(false);
  });
});
