import type { Stretch } from './ini-value.ts';

/** `machine host`, `login name`, `password word`: a name and where its value stands. */
export interface NetrcPair {
  readonly name: Stretch;
  readonly value: Stretch;
  /** Whether the pair opens a block of its own. */
  readonly isMachine: boolean;
}

const names: readonly string[] = ['machine', 'default', 'login', 'password', 'account'];

/** Reads a line of a `.netrc` file; undefined where the line is something else. */
export function readNetrcLine(content: string, start: number, end: number): readonly NetrcPair[] | undefined {
  const pairs: NetrcPair[] = [];
  let name = nextWord(content, start, end);
  while (name.start < end) {
    const word = content.slice(name.start, name.end);
    if (!names.includes(word)) return undefined;
    const isDefault = word === 'default';
    const value = isDefault ? name : nextWord(content, name.end, end);
    if (value.start >= end || isSeparator(content.charCodeAt(value.start))) return undefined;
    pairs.push({ name, value, isMachine: isDefault || word === 'machine' });
    name = nextWord(content, value.end, end);
  }
  return pairs.length === 0 ? undefined : pairs;
}

function nextWord(content: string, from: number, end: number): Stretch {
  let start = from;
  while (start < end && isBetween(content.charCodeAt(start))) start++;
  let wordEnd = start;
  while (wordEnd < end && !isBetween(content.charCodeAt(wordEnd))) wordEnd++;
  return { start, end: wordEnd };
}

function isBetween(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isSeparator(code: number): boolean {
  return code === 0x3d || code === 0x3a;
}
