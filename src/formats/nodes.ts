import type { ConfigNode, Entry, ListNode, MapNode, MappedText, Problem, Span } from '../model.ts';

/** Deepest nesting that a reader keeps: whoever walks a tree may recurse. */
export const maxDepth = 200;

/** A hostile file must not fill the memory with complaints. */
const maxProblems = 100;

export type MapDraft = { -readonly [Name in keyof MapNode]: MapNode[Name] } & { readonly entries: Entry[] };
export type ListDraft = { -readonly [Name in keyof ListNode]: ListNode[Name] } & { readonly items: ConfigNode[] };

/** The source span of the characters from `start` to `end` of a text. */
export function spanOf(text: MappedText, start: number, end: number): Span {
  return { start: text.at(start), end: text.at(end) };
}

/** Where reading starts: behind a byte-order mark. */
export function startOf(text: MappedText): number {
  return text.content.startsWith('\xef\xbb\xbf') ? 3 : 0;
}

/** Collects what would not parse, up to a limit, at source offsets. */
export class ProblemList {
  readonly found: Problem[] = [];
  readonly #text: MappedText;

  constructor(text: MappedText) {
    this.#text = text;
  }

  add(message: string, index: number): void {
    if (this.found.length >= maxProblems) return;
    this.found.push({ message, offset: this.#text.at(index) });
  }

  /** What stands at the place is nested deeper than a tree may be, and left out: the scan is incomplete, so it is always said. */
  addTooDeep(index: number): void {
    if (this.found.some(({ isUnread }) => isUnread)) return;
    this.found.push({ message: tooDeep, offset: this.#text.at(index), isUnread: true });
  }
}

const tooDeep = `Nested deeper than ${maxDepth} levels`;

/** The text without blanks and carriage returns at its ends; `trim()` would cut the 0xA0 byte of a UTF-8 character. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Space, tab and carriage return. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}
