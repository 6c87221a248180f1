import type { MappedText } from '../model.ts';
import { TextBuilder } from '../text.ts';
import { characterOf, decodeEscapes, type Escape, hexAt } from './escapes.ts';
import { isBlank } from './nodes.ts';
import { Scalar, type ScalarPlace } from './scalar.ts';

/** What a line breaks off into: characters from `start` to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The value that the stretches of a line and its continuations hold; `comment` is where one starts behind it. */
export interface IniValue {
  readonly scalar: Scalar;
  readonly comment: Stretch | undefined;
}

/**
 * Properties files escape separators and write `\uXXXX`; other files hold Windows paths. So only those escapes are
 * decoded that no path is likely to hold. Undefined where there is nothing to decode.
 */
export function decodeIni(text: MappedText, start: number, end: number): MappedText | undefined {
  if (!text.content.slice(start, end).includes('\\')) return undefined;
  return decodeEscapes(text, start, end, readPlainEscape, () => {});
}

/** Reads the value in `stretches`, the first of which begins behind the separator. */
export function readIniValue(text: MappedText, stretches: readonly Stretch[]): IniValue {
  const [first = { start: 0, end: 0 }, ...others] = stretches;
  const { start, end } = trimmed(text.content, first);
  if (others.length > 0) return { scalar: joined(text, [{ start, end: first.end }, ...others]), comment: undefined };
  const quoted = readQuoted(text, start, end);
  if (quoted) return quoted;
  const marker = commentStart(text.content, start, end);
  const value = trimmed(text.content, { start, end: marker });
  const place: ScalarPlace = { style: 'plain', before: value.start, ...value, after: value.end };
  const comment = marker < end ? { start: marker + 1, end } : undefined;
  return { scalar: new Scalar(text, place, 'string', encodePlain, decodeIni(text, value.start, value.end)), comment };
}

/** The stretch without blanks at its ends. */
export function trimmed(content: string, stretch: Stretch): Stretch {
  let { start, end } = stretch;
  while (start < end && isBlank(content.charCodeAt(start))) start++;
  while (end > start && isBlank(content.charCodeAt(end - 1))) end--;
  return { start, end };
}

function readQuoted(text: MappedText, before: number, lineEnd: number): IniValue | undefined {
  const quote = text.content.charCodeAt(before);
  if (before >= lineEnd || (quote !== 0x22 && quote !== 0x27)) return undefined;
  const start = before + 1;
  let end = start;
  let hasEscapes = false;
  while (end < lineEnd && text.content.charCodeAt(end) !== quote) {
    const isEscape = quote === 0x22 && text.content.charCodeAt(end) === 0x5c;
    hasEscapes ||= isEscape;
    end += isEscape ? 2 : 1;
  }
  if (end >= lineEnd) return undefined;
  const rest = trimmed(text.content, { start: end + 1, end: lineEnd });
  const isComment = isCommentMarker(text.content.charCodeAt(rest.start));
  if (rest.start < rest.end && !isComment) return undefined;
  const place: ScalarPlace = { style: quote === 0x22 ? 'double' : 'single', before, start, end, after: end + 1 };
  const decoded = hasEscapes ? decodeEscapes(text, start, end, readQuotedEscape, () => {}) : undefined;
  const encode = quote === 0x22 ? encodeDouble : encodeSingle;
  const comment = rest.start < rest.end ? { start: rest.start + 1, end: rest.end } : undefined;
  return { scalar: new Scalar(text, place, 'string', encode, decoded), comment };
}

function joined(text: MappedText, stretches: readonly Stretch[]): Scalar {
  const builder = new TextBuilder(text);
  for (const { start, end } of stretches) builder.copy(start, end);
  const before = stretches[0]?.start ?? 0;
  const after = stretches.at(-1)?.end ?? before;
  const place: ScalarPlace = { style: 'plain', before, start: before, end: after, after };
  const raw = builder.finish(after);
  return new Scalar(text, place, 'string', encodePlain, decodeIni(raw, 0, raw.content.length) ?? raw);
}

/** A `;` or `#` starts a comment behind a blank only: passwords hold both. */
function commentStart(content: string, start: number, end: number): number {
  for (let index = start + 1; index < end; index++) {
    if (isCommentMarker(content.charCodeAt(index)) && isBlank(content.charCodeAt(index - 1))) return index;
  }
  return end;
}

function isCommentMarker(code: number): boolean {
  return code === 0x3b || code === 0x23;
}

function readPlainEscape(content: string, index: number, end: number): Escape | undefined {
  if (index + 1 >= end) return undefined;
  const letter = content.charAt(index + 1);
  const codePoint = letter === 'u' ? hexAt(content, index + 2, 4, end) : undefined;
  if (codePoint !== undefined) return { decoded: characterOf(codePoint), length: 6 };
  return '\\:=#;! '.includes(letter) ? { decoded: letter, length: 2 } : undefined;
}

function readQuotedEscape(content: string, index: number): Escape | undefined {
  const letter = content.charAt(index + 1);
  return letter === '"' || letter === '\\' ? { decoded: letter, length: 2 } : undefined;
}

function encodePlain(value: string): string {
  const isSafe = /^[^\s"'#;\\][^\r\n\\]*$/.test(value) && !/\s$|\s[#;]/.test(value);
  return isSafe || value === '' ? value : encodeDouble(value);
}

function encodeSingle(value: string): string {
  return /['\r\n]/.test(value) ? encodeDouble(value) : `'${value}'`;
}

function encodeDouble(value: string): string {
  return JSON.stringify(value);
}
