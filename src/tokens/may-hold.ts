import { beginnings, insides, others } from './starts.ts';
import { indexWords, isBoundary, nextWord, type WordIndex, wordsAt } from './words.ts';

/** No rule takes fewer characters (test/tokens/may-hold.test.ts). */
const shortest = 16;
/** 1 for every character that a token may hold: not for blanks, quotes, brackets and what separates values. */
const inside = Uint8Array.from({ length: 256 }, (_, code) =>
  /[!#-&*+./0-9:=?@A-Z\\^_a-z~%-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** How many characters of the token stand before a word, and from it on, at least. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

let index: WordIndex<Reach> | undefined;

/**
 * Whether a text could hold a token at all: a beginning that some rule knows, and enough around it. The rules themselves
 * take a commit hook longer to load than the rest of its work, and most commits never need them. Only runs of characters
 * that are long enough are looked at, so that most of a text is passed over in steps of sixteen.
 */
export function mayHoldToken(text: string): boolean {
  if (others.some((word) => text.includes(word))) return true;
  // Looked at as bytes: asking a string for its characters takes three times as long.
  if (bytes.length < text.length + 2) bytes = Buffer.allocUnsafe(2 * text.length + 2);
  bytes.write(text, 'latin1');
  bytes.fill(0, text.length, text.length + 2);
  for (let start = 0; start + shortest <= text.length; ) {
    const gap = lastGap(start);
    if (gap >= start) {
      start = gap + 1;
      continue;
    }
    const end = endOfRun(start + shortest);
    if (holdsWord(text, start, end)) return true;
    start = end + 1;
  }
  return false;
}

let bytes = Buffer.allocUnsafe(64 * 1024);

/** The last character among the next sixteen that no token holds; one before `start` where there is none. */
function lastGap(start: number): number {
  let at = start + shortest - 1;
  while (at >= start && inside[bytes[at] ?? 0] === 1) at--;
  return at;
}

function endOfRun(from: number): number {
  let at = from;
  while (inside[bytes[at] ?? 0] === 1) at++;
  return at;
}

/** Whether a word begins in a run, with as much of the run around it as a token takes. */
function holdsWord(text: string, start: number, end: number): boolean {
  index ??= indexWords([
    ...beginnings.map((word) => wordOf(word, { before: 0, after: shortest }, true)),
    ...insides.map(([word, before]) => wordOf(word, { before, after: word.length })),
  ]);
  for (let at = nextWord(bytes, start, end, index); at < end; at = nextWord(bytes, at + 1, end, index)) {
    for (const { isBehindBoundary, value } of wordsAt(text, at, index)) {
      const fits = at - value.before >= start && at + value.after <= end;
      if (fits && (!isBehindBoundary || isBoundary(text, at))) return true;
    }
  }
  return false;
}

function wordOf(text: string, value: Reach, isBehindBoundary = false) {
  return { text, isBehindBoundary, value };
}
