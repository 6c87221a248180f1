import { beginnings, insides, others } from './starts.ts';
import { indexWords, occurrences, type WordIndex } from './words.ts';

/** No rule takes fewer characters (test/tokens/may-hold.test.ts). */
const shortest = 16;
/** Characters that no token holds: blanks, quotes, brackets and what separates values. */
const between = /[^!#-&*+./0-9:=?@A-Z\\^_a-z~%-]/;

/** How many characters before a word and from it on belong to the token. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

let index: WordIndex<Reach> | undefined;

/**
 * Whether a text could hold a token at all: a beginning that some rule knows, and enough behind it. The rules themselves
 * take a commit hook longer to load than the rest of its work; most commits never need them.
 */
export function mayHoldToken(text: string): boolean {
  if (text.length < shortest) return false;
  index ??= indexWords([
    ...beginnings.map((word) => wordOf(word, { before: 0, after: shortest }, true)),
    ...insides.map(([word, before]) => wordOf(word, { before, after: word.length })),
    ...others.map((word) => wordOf(word, { before: 0, after: 0 })),
  ]);
  return occurrences(text, index).some(({ at, value: { before, after } }) => {
    if (at < before || at + after > text.length) return false;
    return !between.test(text.slice(at - before, before > 0 ? at : at + after));
  });
}

function wordOf(text: string, value: Reach, isBehindBoundary = false) {
  return { text, isBehindBoundary, value };
}
