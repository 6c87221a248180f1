import type { MappedText } from '../model.ts';
import { JoinedText } from './joined-text.ts';
import { lineEndAt, lineStartAfter, skipBlanks, trimmedEnd } from './text-lines.ts';

const backslash = 0x5c;
const hash = 0x23;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const backtick = 0x60;

/** A value of an env file: its content and its whole, the comment behind it, and the start of the next line. */
export interface DotenvValue {
  readonly style: 'plain' | 'single' | 'double' | 'literal';
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
  readonly decoded: MappedText | undefined;
  readonly comment: string | undefined;
  readonly next: number;
  readonly isClosed: boolean;
}

/** Reads the value that starts behind the equals sign at `from`, on this line or over several. */
export function readDotenvValue(text: MappedText, from: number, lineEnd: number): DotenvValue {
  const { content } = text;
  const start = skipBlanks(content, from, lineEnd);
  const quote = content.charCodeAt(start);
  const isQuoted = start < lineEnd && (quote === doubleQuote || quote === singleQuote || quote === backtick);
  const quoted = isQuoted ? readQuoted(text, start, lineEnd, quote) : undefined;
  return quoted ?? readUnquoted(content, from, start, lineEnd);
}

/** Undefined where the quotes do not hold the whole value (`"a"b`): then they are a part of it. */
function readQuoted(text: MappedText, start: number, lineEnd: number, quote: number): DotenvValue | undefined {
  const { content } = text;
  const close = closingQuote(content, start + 1, lineEnd, quote);
  if (close >= 0) return isFollowed(content, close, lineEnd) ? undefined : closed(text, start, close, lineEnd, quote);
  const below = closeBelow(content, lineEnd, quote);
  const lastEnd = below < 0 ? lineEnd : lineEndAt(content, below);
  if (below >= 0 && !isFollowed(content, below, lastEnd)) return closed(text, start, below, lastEnd, quote);
  const end = trimmedEnd(content, start + 1, lineEnd);
  const place = { style: styleOf(quote), start: start + 1, end, before: start, after: end, decoded: undefined };
  return { ...place, comment: undefined, next: lineStartAfter(content, lineEnd), isClosed: false };
}

/** Whether something else than a comment stands behind a closing quote. */
function isFollowed(content: string, close: number, lineEnd: number): boolean {
  const rest = skipBlanks(content, close + 1, lineEnd);
  return rest < lineEnd && content.charCodeAt(rest) !== hash;
}

function closed(text: MappedText, start: number, close: number, lineEnd: number, quote: number): DotenvValue {
  const { content } = text;
  const decoded = decodeQuoted(text, start + 1, close, quote);
  const rest = skipBlanks(content, close + 1, lineEnd);
  const comment = rest < lineEnd ? commentBody(content, rest, lineEnd) : undefined;
  const place = { style: styleOf(quote), start: start + 1, end: close, before: start, after: close + 1, decoded };
  return { ...place, comment, next: lineStartAfter(content, lineEnd), isClosed: true };
}

function styleOf(quote: number): DotenvValue['style'] {
  if (quote === doubleQuote) return 'double';
  return quote === singleQuote ? 'single' : 'literal';
}

function closingQuote(content: string, start: number, end: number, quote: number): number {
  for (let index = start; index < end; index++) {
    const code = content.charCodeAt(index);
    if (code === backslash && quote !== backtick) index++;
    else if (code === quote) return index;
  }
  return -1;
}

const assignment = /[ \t]*(?:export[ \t]{1,8})?[A-Z][A-Z0-9_]{0,80}=[^=\r\n]/y;

/** A value in quotes may go on over lines; a line that is an assignment says that the quote was never closed. */
function closeBelow(content: string, lineEnd: number, quote: number): number {
  let next = lineStartAfter(content, lineEnd);
  while (next < content.length) {
    assignment.lastIndex = next;
    if (assignment.test(content)) return -1;
    const end = lineEndAt(content, next);
    const close = closingQuote(content, next, end, quote);
    if (close >= 0) return close;
    next = lineStartAfter(content, end);
  }
  return -1;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"', $: '$' };

/** Undefined where the content reads as it stands. A backslash before anything unknown stays. */
function decodeQuoted(text: MappedText, start: number, end: number, quote: number): MappedText | undefined {
  const { content } = text;
  if (quote === backtick || !holdsBackslash(content, start, end)) return undefined;
  const joined = new JoinedText(text);
  let from = start;
  for (let index = start; index < end; index++) {
    if (content.charCodeAt(index) !== backslash || index + 1 >= end) continue;
    const letter = content.charAt(index + 1);
    const decoded = quote === doubleQuote ? escapes[letter] : letter === "'" ? letter : undefined;
    if (decoded !== undefined) {
      joined.copy(from, index);
      joined.add(decoded, index);
      from = index + 2;
    }
    index++;
  }
  joined.copy(from, end);
  return joined.finish(end);
}

function holdsBackslash(content: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (content.charCodeAt(index) === backslash) return true;
  return false;
}

function readUnquoted(content: string, from: number, start: number, lineEnd: number): DotenvValue {
  const pemEnd = content.startsWith('-----BEGIN ', start) ? endOfPem(content, start, lineEnd) : -1;
  const stop = pemEnd >= 0 ? pemEnd : lineEnd;
  const marker = pemEnd >= 0 ? -1 : commentMarker(content, from, start, lineEnd);
  const found = trimmedEnd(content, start, marker >= 0 ? marker : stop);
  // What is missing stands right behind the equals sign.
  const before = found > start ? start : from;
  const after = found > start ? found : from;
  const comment = marker >= 0 ? commentBody(content, marker, lineEnd) : undefined;
  const next = lineStartAfter(content, stop);
  // Written out, because spreading an object costs more than the rest of this reader.
  return {
    style: 'plain',
    before,
    start: before,
    end: after,
    after,
    decoded: undefined,
    comment,
    next,
    isClosed: true,
  };
}

/** A hash starts a comment behind a blank. Right behind the equals sign it does only if a blank follows (`KEY=# optional`). */
function commentMarker(content: string, from: number, start: number, lineEnd: number): number {
  for (let index = start; index < lineEnd; index++) {
    if (content.charCodeAt(index) !== hash) continue;
    const previous = content.charCodeAt(index - 1);
    const isBehindBlank = index > from && (previous === 0x20 || previous === 0x09);
    const next = content.charCodeAt(index + 1);
    if (isBehindBlank || (index === from && (index + 1 === lineEnd || next === 0x20 || next === 0x23))) return index;
  }
  return -1;
}

const longestPem = 200;

/** The end of the line that ends a PEM block, or -1; an assignment before it says that it was cut. */
function endOfPem(content: string, start: number, lineEnd: number): number {
  if (content.slice(start, lineEnd).includes('-----END ')) return -1;
  let next = lineStartAfter(content, lineEnd);
  for (let count = 0; count < longestPem && next < content.length; count++) {
    assignment.lastIndex = next;
    if (assignment.test(content)) return -1;
    const end = lineEndAt(content, next);
    if (content.slice(next, end).includes('-----END ')) return end;
    next = lineStartAfter(content, end);
  }
  return -1;
}

function commentBody(content: string, marker: number, end: number): string {
  const start = skipBlanks(content, marker + 1, end);
  return content.slice(start, trimmedEnd(content, start, end));
}
