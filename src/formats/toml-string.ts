import type { MappedText } from '../model.ts';
import { characterOf, decodeEscapes, type Escape, hexAt } from './escapes.ts';
import { isBlank } from './nodes.ts';
import type { ScalarPlace } from './scalar.ts';

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const hexEscapes: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** A string that was found; `isClosed` is false where its end had to be guessed. */
export interface TomlString {
  readonly place: ScalarPlace;
  readonly isClosed: boolean;
  readonly hasEscapes: boolean;
}

/** Scans a string of one line, `"…"` or `'…'`, that opens at `before`; it ends with its line at the latest. */
export function scanTomlString(content: string, before: number): TomlString {
  const quote = content.charCodeAt(before);
  const isBasic = quote === 0x22;
  const start = before + 1;
  let index = start;
  let hasEscapes = false;
  while (index < content.length) {
    const code = content.charCodeAt(index);
    if (code === quote || code === 0x0a) break;
    const isEscape = isBasic && code === 0x5c && !isLineBreak(content, index + 1);
    if (isEscape) hasEscapes = true;
    index += isEscape ? 2 : 1;
  }
  const style = isBasic ? 'double' : 'literal';
  if (content.charCodeAt(index) === quote) {
    return { place: { style, before, start, end: index, after: index + 1 }, isClosed: true, hasEscapes };
  }
  const end = trimmedEnd(content, start, Math.min(index, content.length));
  return { place: { style, before, start, end, after: end }, isClosed: false, hasEscapes };
}

/** Scans `"""…"""` or `'''…'''` that opens at `before`; without a closing one it ends with its first line. */
export function scanTomlBlock(content: string, before: number, mayClose: boolean): TomlString {
  const isBasic = content.charCodeAt(before) === 0x22;
  const start = firstOfBlock(content, before + 3);
  const closing = mayClose ? blockEnd(content, start, isBasic) : -1;
  if (closing === -1) {
    const lineBreak = content.indexOf('\n', before + 3);
    const lineEnd = lineBreak === -1 ? content.length : lineBreak;
    const end = trimmedEnd(content, before + 3, lineEnd);
    return {
      place: { style: 'block', before, start: before + 3, end, after: end },
      isClosed: false,
      hasEscapes: isBasic,
    };
  }
  return {
    place: { style: 'block', before, start, end: closing, after: closing + 3 },
    isClosed: true,
    hasEscapes: isBasic,
  };
}

/** Decodes the content of a basic string; a backslash at the end of a line takes the white space behind it along. */
export function decodeTomlString(text: MappedText, place: ScalarPlace, onUnknown: (index: number) => void): MappedText {
  return decodeEscapes(text, place.start, place.end, readEscape, onUnknown);
}

/** The text of a basic string, quotes included. JSON's escapes are all TOML's, but not half a surrogate pair; DEL has to be escaped too. */
export function encodeTomlString(value: string): string {
  return JSON.stringify(Buffer.from(value).toString()).replaceAll('\x7f', '\\u007f');
}

function readEscape(content: string, index: number, end: number): Escape | undefined {
  if (index + 1 >= end) return undefined;
  const letter = content.charAt(index + 1);
  const digits = hexEscapes[letter];
  if (digits !== undefined) {
    const codePoint = hexAt(content, index + 2, digits, end);
    return codePoint === undefined ? undefined : { decoded: characterOf(codePoint), length: 2 + digits };
  }
  const simple = simpleEscapes[letter];
  return simple === undefined ? readLineEnd(content, index, end) : { decoded: simple, length: 2 };
}

function readLineEnd(content: string, index: number, end: number): Escape | undefined {
  let next = index + 1;
  while (next < end && isBlank(content.charCodeAt(next))) next++;
  if (next >= end || content.charCodeAt(next) !== 0x0a) return undefined;
  while (next < end && (isBlank(content.charCodeAt(next)) || content.charCodeAt(next) === 0x0a)) next++;
  return { decoded: '', length: next - index };
}

/** A line break right behind the opening quotes does not count. */
function firstOfBlock(content: string, start: number): number {
  if (content.startsWith('\r\n', start)) return start + 2;
  return content.charCodeAt(start) === 0x0a ? start + 1 : start;
}

/** The end of the content: up to two quotes may stand right before the closing three. */
function blockEnd(content: string, start: number, isBasic: boolean): number {
  const closing = isBasic ? unescapedEnd(content, start) : content.indexOf("'''", start);
  if (closing === -1) return -1;
  const quote = content.charCodeAt(closing);
  let end = closing;
  while (end < closing + 2 && content.charCodeAt(end + 3) === quote) end++;
  return end;
}

function unescapedEnd(content: string, start: number): number {
  for (let index = start; index < content.length; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x5c) index++;
    else if (code === 0x22 && content.startsWith('"""', index)) return index;
  }
  return -1;
}

function trimmedEnd(content: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && isBlank(content.charCodeAt(end - 1))) end--;
  return end;
}

function isLineBreak(content: string, index: number): boolean {
  const code = content.charCodeAt(index);
  return code === 0x0a || code === 0x0d || Number.isNaN(code);
}
