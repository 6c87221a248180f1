import type { ScalarNode } from '../model.ts';
import { isBlank, type ProblemList } from './nodes.ts';
import type { ScalarPlace } from './scalar.ts';

/** A string or a word: a value, unless a colon follows and makes it a key. */
export interface JsonToken extends ScalarPlace {
  readonly style: 'plain' | 'double' | 'single';
  readonly hasEscapes: boolean;
}

// Linear: no two neighbouring repetitions can take the same character.
const number = /^[+-]?(?:0[xX][0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|Infinity|NaN)$/;

/** How far a `}` may stand behind `${` in an unquoted value. */
const longestReference = 64;

/** The type of an unquoted word that JSON or JSON5 knows. */
export function literalType(word: string): ScalarNode['type'] | undefined {
  if (word === 'true' || word === 'false') return 'boolean';
  if (word === 'null') return 'null';
  return number.test(word) ? 'number' : undefined;
}

/** Scans the string that opens at `before`. It ends with its line at the latest. */
export function scanString(content: string, before: number, quote: number, problems: ProblemList): JsonToken {
  const start = before + 1;
  let index = start;
  let hasEscapes = false;
  // Past the end the code is NaN, which equals nothing.
  let code = content.charCodeAt(index);
  while (code !== quote && code !== 0x0a && index < content.length) {
    if (code === 0x5c && isInLine(content.charCodeAt(index + 1))) {
      hasEscapes = true;
      index++;
    } else if (code < 0x20 && !isLineEnd(content, index)) {
      problems.add('A control character in a string', index);
    }
    code = content.charCodeAt(++index);
  }
  const style = quote === 0x22 ? 'double' : 'single';
  if (code === quote) return { style, before, start, end: index, after: index + 1, hasEscapes };
  problems.add('A string without an end', before);
  const end = unterminatedEnd(content, start, index);
  return { style, before, start, end, after: end, hasEscapes };
}

/** Scans what starts at `start` and is no string. */
export function scanWord(content: string, start: number, isValue: boolean, problems: ProblemList): JsonToken {
  let end = wordEnd(content, start, isValue);
  if (isValue && !literalType(content.slice(start, end))) {
    end = Math.max(end, looseValueEnd(content, start));
    problems.add('A value without quotes', start);
  }
  return { style: 'plain', before: start, start, end, after: end, hasEscapes: false };
}

/** A comma at the end of the line was meant to stand behind the string. */
function unterminatedEnd(content: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && isBlank(content.charCodeAt(end - 1))) end--;
  return end > start && content.charCodeAt(end - 1) === 0x2c ? end - 1 : end;
}

/** Whether a backslash escapes this character: it does not escape the end of its line, nor of the text. */
function isInLine(code: number): boolean {
  return code !== 0x0a && code !== 0x0d && !Number.isNaN(code);
}

function isLineEnd(content: string, index: number): boolean {
  return content.charCodeAt(index) === 0x0d && content.charCodeAt(index + 1) === 0x0a;
}

/** The end of the word that starts at `start`; a word has at least one character. */
function wordEnd(content: string, start: number, isValue: boolean): number {
  let index = start + 1;
  while (index < content.length) {
    const code = content.charCodeAt(index);
    if (endsWord(code)) return index;
    if (code === 0x3a && !isValue) return index;
    if (code === 0x2f && startsComment(content, index)) return index;
    index++;
  }
  return index;
}

/** The end of an unquoted value that no JSON knows: it may hold blanks and `${…}`, and ends with its line. */
function looseValueEnd(content: string, start: number): number {
  let index = start;
  let end = start;
  while (index < content.length) {
    const code = content.charCodeAt(index);
    const reference = code === 0x7b ? referenceEnd(content, start, index) : undefined;
    if (reference !== undefined) {
      index = reference;
      end = reference;
      continue;
    }
    const isBlank = code === 0x20 || code === 0x09;
    if (endsWord(code) && !isBlank) return end;
    if (code === 0x2f && startsComment(content, index)) return end;
    index++;
    if (!isBlank) end = index;
  }
  return end;
}

function referenceEnd(content: string, start: number, brace: number): number | undefined {
  if (brace === start || content.charCodeAt(brace - 1) !== 0x24) return undefined;
  const limit = Math.min(content.length, brace + longestReference);
  for (let index = brace + 1; index < limit; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x7d) return index + 1;
    if (code === 0x0a || code === 0x22) return undefined;
  }
  return undefined;
}

/** Blanks, line breaks, commas, brackets, braces and double quotes. An apostrophe may stand inside a word. */
function endsWord(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x22 ||
    code === 0x2c ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x7b ||
    code === 0x7d
  );
}

/** `//` behind a colon is part of an address. */
function startsComment(content: string, slash: number): boolean {
  const next = content.charCodeAt(slash + 1);
  return next === 0x2a || (next === 0x2f && content.charCodeAt(slash - 1) !== 0x3a);
}
