import type { TokenRule } from '../model.ts';

/** Spellings of words that ids write in lower-case letters. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['ai', 'AI'],
  ['api', 'API'],
  ['ca', 'CA'],
  ['devops', 'DevOps'],
  ['oauth', 'OAuth'],
  ['smtp', 'SMTP'],
  ['url', 'URL'],
]);

/** What people call the token: the provider, and what its id says beyond that. `GitHub fine grained token`. */
export function tokenTitle({ id, provider }: Pick<TokenRule, 'id' | 'provider'>): string {
  const words = id.split('-');
  const name = provider.toLowerCase().replace(/[^0-9a-z]/g, '');
  const first = words.findIndex((word) => !name.includes(word));
  if (first < 0 || words.length === 1) return provider;
  return [provider, ...words.slice(first).map((word) => spelled.get(word) ?? word)].join(' ');
}
