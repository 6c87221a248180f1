import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TokenExample } from '../../src/examples/token.ts';
import type { TokenRule } from '../../src/model.ts';
import { tokens } from '../../src/tokens/index.ts';
import { matchTokens } from '../../src/tokens/match.ts';

const folder = new URL('../../src/tokens/', import.meta.url);
const notProviders = new Set([
  'index.ts',
  'define.ts',
  'match.ts',
  'checksums.ts',
  'encodings.ts',
  'may-hold.ts',
  'starts.ts',
  'title.ts',
  'words.ts',
]);

interface Provider {
  readonly file: string;
  readonly rules: readonly TokenRule[];
  readonly examples: readonly TokenExample[];
}

async function load(file: string): Promise<Provider> {
  const module: { default: TokenRule | readonly TokenRule[]; examples: () => readonly TokenExample[] } = await import(
    new URL(file, folder).href
  );
  return { file, rules: [module.default].flat(), examples: module.examples() };
}

const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !notProviders.has(file));
const providers = await Promise.all(files.map(load));

/** The rule that takes the whole of the text. */
function ruleOf(text: string): TokenRule | undefined {
  return matchTokens(text).find(({ start, end }) => start === 0 && end === text.length)?.rule;
}

describe.each(providers)('$file', ({ rules, examples }) => {
  const made = examples.map(({ claim, make }) => ({ claim, text: make() }));
  const of = (claim: TokenExample['claim']) => made.filter((example) => example.claim === claim);

  test('finds its tokens whole, with a rule of this file', () => {
    for (const { text } of of('finds')) {
      const rule = ruleOf(text);
      expect(rules.map(({ id }) => id)).toContain(rule?.id);
      expect(rule?.isPublic).not.toBe(true);
      expect(rule?.accept?.(text)).not.toBe('invalid');
    }
  });

  test('tells a wrong checksum', () => {
    for (const { text } of of('lowered')) expect(ruleOf(text)?.accept?.(text)).toBe('invalid');
  });

  test('keeps silent about what is public or no token', () => {
    for (const { text } of of('silent')) {
      expect(matchTokens(text).filter(({ rule }) => rule.isPublic !== true)).toEqual([]);
    }
  });

  test('finds nothing in a short beginning of a token', () => {
    for (const { text } of of('finds')) {
      const cut = text.slice(0, Math.min(20, text.length / 3));
      const found = matchTokens(cut).filter(({ rule }) => rules.includes(rule));
      expect(found.map(({ rule }) => rule.id)).toEqual([]);
    }
  });

  test('has an example of each rule', () => {
    const seen = new Set(made.map(({ text }) => ruleOf(text)?.id));
    expect(rules.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});

describe('all rules', () => {
  test('the index holds every rule of every file', () => {
    expect(tokens.map(({ id }) => id).sort()).toEqual(
      providers.flatMap(({ rules }) => rules.map(({ id }) => id)).sort(),
    );
  });

  test('ids are unique and in kebab case', () => {
    const ids = tokens.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]+(-[0-9a-z]+)*$/);
  });

  test.each(tokens.map((rule) => ({ id: rule.id, rule })))('$id keeps the promises of its fields', ({ rule }) => {
    expect(rule.source).toMatch(/^https:\/\//);
    expect(rule.revoke).not.toBe('');
    expect(rule.pattern.flags).toBe('');
    expect(rule.pattern.source).not.toMatch(/^\^|\$$|\\s|\\S|\.\*|[*+]\)[*+]/);
    for (const start of rule.starts) expect(start.length).toBeGreaterThanOrEqual(3);
    expect(rule.starts.length > 0).toBe(rule.inside === undefined);
  });

  test('an example begins with one of the starts of its rule', () => {
    for (const { examples } of providers) {
      for (const text of examples.filter(({ claim }) => claim === 'finds').map(({ make }) => make())) {
        const rule = ruleOf(text);
        if (rule === undefined || rule.inside !== undefined) continue;
        expect(rule.starts.some((start) => text.startsWith(start))).toBe(true);
      }
    }
  });
});
