import type { MappedText } from '../model.ts';
import { characterOf, decodeEscapes, type Escape, hexAt } from './escapes.ts';

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
};

/** Decodes the content of a JSON or JSON5 string. */
export function decodeJsonString(
  text: MappedText,
  start: number,
  end: number,
  onUnknown: (index: number) => void,
): MappedText {
  return decodeEscapes(text, start, end, readEscape, onUnknown);
}

/** The text of a JSON string literal, quotes included. */
export function encodeJsonString(value: string): string {
  return JSON.stringify(value);
}

function readEscape(content: string, index: number, end: number): Escape | undefined {
  if (index + 1 >= end) return undefined;
  const letter = content.charAt(index + 1);
  if (letter === 'u') return readUnicode(content, index, end);
  if (letter === 'x') return readHex(content, index, end);
  const simple = simpleEscapes[letter];
  return simple === undefined ? undefined : { decoded: simple, length: 2 };
}

/** `\uXXXX`; two halves of a surrogate pair are one character. */
function readUnicode(content: string, index: number, end: number): Escape | undefined {
  const unit = hexAt(content, index + 2, 4, end);
  if (unit === undefined) return undefined;
  const isPairFollowing = unit >= 0xd800 && unit < 0xdc00 && content.startsWith('\\u', index + 6);
  const low = isPairFollowing ? hexAt(content, index + 8, 4, end) : undefined;
  if (low === undefined || low < 0xdc00 || low > 0xdfff) return { decoded: characterOf(unit), length: 6 };
  return { decoded: characterOf(0x10000 + (unit - 0xd800) * 0x400 + (low - 0xdc00)), length: 12 };
}

function readHex(content: string, index: number, end: number): Escape | undefined {
  const unit = hexAt(content, index + 2, 2, end);
  return unit === undefined ? undefined : { decoded: characterOf(unit), length: 4 };
}
