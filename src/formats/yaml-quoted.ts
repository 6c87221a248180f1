import type { MappedText } from '../model.ts';
import { latin1 } from '../text.ts';
import { JoinedText } from './joined-text.ts';
import { isBlank } from './nodes.ts';

const lineFeed = 0x0a;
const backslash = 0x5c;
const quote = 0x27;

const simpleEscapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: latin1('\u0085'),
  _: latin1('\u00a0'),
  L: latin1('\u2028'),
  P: latin1('\u2029'),
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Decodes the content of a double-quoted scalar; undefined where it reads as it stands. */
export function decodeDouble(text: MappedText, start: number, end: number): MappedText | undefined {
  return decodeFlow(text, start, end, (code) => code === backslash, takeEscape);
}

/** Decodes the content of a single-quoted scalar; undefined where it reads as it stands. */
export function decodeSingle(text: MappedText, start: number, end: number): MappedText | undefined {
  return decodeFlow(
    text,
    start,
    end,
    (code) => code === quote,
    (joined, _content, index) => {
      joined.copy(index, index + 1);
      return index + 2;
    },
  );
}

/** Folds the lines of a plain scalar; undefined where it stands on one line. */
export function decodePlain(text: MappedText, start: number, end: number): MappedText | undefined {
  return decodeFlow(text, start, end, () => false, takeEscape);
}

type Take = (joined: JoinedText, content: string, index: number, end: number) => number;

/** Copies stretches; line breaks fold and `take` decodes what `isSpecial` points at, answering where to go on. */
function decodeFlow(
  text: MappedText,
  start: number,
  end: number,
  isSpecial: (code: number) => boolean,
  take: Take,
): MappedText | undefined {
  const { content } = text;
  let joined: JoinedText | undefined;
  let from = start;
  let index = start;
  while (index < end) {
    const code = content.charCodeAt(index);
    if (code === lineFeed) {
      joined ??= new JoinedText(text);
      joined.copy(from, trimEnd(content, from, index));
      index = foldBreaks(joined, content, index, end);
      from = index;
    } else if (isSpecial(code)) {
      joined ??= new JoinedText(text);
      joined.copy(from, index);
      index = Math.min(take(joined, content, index, end), end);
      from = index;
    } else {
      index++;
    }
  }
  joined?.copy(from, end);
  return joined?.finish(end);
}

/** One break becomes a blank, more become one break fewer; answers the start of the next line's content. */
function foldBreaks(joined: JoinedText, content: string, first: number, end: number): number {
  let breaks = 0;
  let index = first;
  while (index < end) {
    const code = content.charCodeAt(index);
    if (code === lineFeed) {
      if (breaks > 0) joined.add('\n', index);
      breaks++;
    } else if (!isBlank(code)) {
      break;
    }
    index++;
  }
  if (breaks === 1) joined.add(' ', first);
  return index;
}

function takeEscape(joined: JoinedText, content: string, index: number, end: number): number {
  const letter = content.charAt(index + 1);
  const digits = hexLengths[letter];
  if (digits !== undefined) return takeHex(joined, content, index, digits, end);
  const decoded = simpleEscapes[letter];
  if (decoded !== undefined) {
    joined.add(decoded, index);
    return index + 2;
  }
  if (letter === '\n' || content.startsWith('\r\n', index + 1)) return skipIndentation(content, index + 2, end);
  joined.copy(index, Math.min(index + 2, end));
  return index + 2;
}

function takeHex(joined: JoinedText, content: string, index: number, digits: number, end: number): number {
  const after = index + 2 + digits;
  const unit = hexAt(content, index + 2, digits, end);
  if (unit === undefined) {
    joined.copy(index, index + 2);
    return index + 2;
  }
  const isHigh = digits === 4 && unit >= 0xd800 && unit < 0xdc00 && content.startsWith('\\u', after);
  const low = isHigh ? hexAt(content, after + 2, 4, end) : undefined;
  if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) {
    joined.add(latin1(String.fromCharCode(unit, low)), index);
    return after + 6;
  }
  joined.add(latin1(unit > 0x10ffff ? '\ufffd' : String.fromCodePoint(unit)), index);
  return after;
}

function hexAt(content: string, start: number, length: number, end: number): number | undefined {
  if (start + length > end) return undefined;
  const digits = content.slice(start, start + length);
  return /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

/** The break that a backslash takes away takes the indentation of the next line with it, but not further breaks. */
function skipIndentation(content: string, start: number, end: number): number {
  let index = start;
  if (content.charCodeAt(index) === lineFeed && content.charCodeAt(index - 1) === 0x0d) index++;
  while (index < end && isBlank(content.charCodeAt(index))) index++;
  return index;
}

function trimEnd(content: string, start: number, end: number): number {
  let index = end;
  while (index > start && isBlank(content.charCodeAt(index - 1))) index--;
  return index;
}
