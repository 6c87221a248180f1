import type { MappedText } from '../model.ts';
import { TextBuilder } from '../text.ts';
import type { HclCursor } from './hcl-cursor.ts';
import { Scalar } from './scalar.ts';
import { lineEndAt, skipBlanks } from './text-lines.ts';

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;

/** Spells a value between double quotes; `${` would begin a template. */
export function encodeHcl(value: string): string {
  return JSON.stringify(value).replaceAll('${', '$${').replaceAll('%{', '%%{');
}

/** Reads `"…"`, templates inside it included: a quote within `${…}` does not end it. */
export function readHclString(cursor: HclCursor): Scalar {
  const { content, text, index: before } = cursor;
  const close = closingQuote(content, before);
  const end = close < 0 ? lineEndAt(content, before) : close;
  if (close < 0) cursor.problems.add('A quote is not closed', before);
  cursor.index = close < 0 ? end : close + 1;
  const place = {
    style: 'double',
    before,
    start: before + 1,
    end: Math.max(before + 1, end),
    after: cursor.index,
  } as const;
  const raw = content.slice(place.start, place.end);
  const decoded = /\\|\$\$\{|%%\{/.test(raw) ? decode(text.slice(place.start, place.end)) : undefined;
  return new Scalar(text, place, 'string', encodeHcl, decoded);
}

/** The quote that ends a string, or -1 if its line ends before. */
function closingQuote(content: string, open: number): number {
  let depth = 0;
  let isInner = false;
  for (let index = open + 1; index < content.length; index++) {
    const code = content.charCodeAt(index);
    if (code === lineFeed && depth === 0) return -1;
    if (code === backslash) index++;
    else if (isTemplateAt(content, index) && !isInner) {
      depth++;
      index++;
    } else if (code === quote && depth === 0) return index;
    else if (code === quote) isInner = !isInner;
    else if (code === 0x7b && depth > 0 && !isInner) depth++;
    else if (code === 0x7d && depth > 0 && !isInner) depth--;
  }
  return -1;
}

/** `${` and `%{`, but not `$${`. */
function isTemplateAt(content: string, index: number): boolean {
  const code = content.charCodeAt(index);
  if ((code !== 0x24 && code !== 0x25) || content.charCodeAt(index + 1) !== 0x7b) return false;
  return content.charCodeAt(index - 1) !== code;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function decode(raw: MappedText): MappedText {
  const built = new TextBuilder(raw);
  const pattern = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^uU]))|([$%])\4(?=\{)/g;
  let from = 0;
  for (const match of raw.content.matchAll(pattern)) {
    built.copy(from, match.index);
    const point = match[1] ?? match[2];
    const sign = match[4] ?? escapes[match[3] ?? ''] ?? match[3] ?? '';
    built.add(point === undefined ? sign : character(Number.parseInt(point, 16)), match.index);
    from = match.index + match[0].length;
  }
  built.copy(from, raw.content.length);
  return built.finish(raw.content.length);
}

/** UTF-8 bytes of a code point, as latin1. */
function character(point: number): string {
  return point > 0x10ffff ? '' : Buffer.from(String.fromCodePoint(point)).toString('latin1');
}

const heredoc = /<<(-?)([A-Za-z_][A-Za-z0-9_]*)[ \t]*\r?\n/y;

/** Reads `<<EOT` up to a line that holds nothing but the word; undefined where no heredoc begins. */
export function readHeredoc(cursor: HclCursor): Scalar | undefined {
  const { content, text, index: before } = cursor;
  heredoc.lastIndex = before;
  const match = heredoc.exec(content);
  if (match === null) return undefined;
  const start = before + match[0].length;
  const { bodyEnd, after } = endOfHeredoc(content, start, match[2] ?? '');
  cursor.index = after;
  const body = text.slice(start, bodyEnd);
  return new Scalar(
    text,
    { style: 'block', before, start, end: bodyEnd, after },
    'string',
    encodeHcl,
    match[1] === '-' ? dedented(body) : undefined,
  );
}

function endOfHeredoc(
  content: string,
  start: number,
  word: string,
): { readonly bodyEnd: number; readonly after: number } {
  for (let line = start; line < content.length; ) {
    const end = lineEndAt(content, line);
    const first = skipBlanks(content, line, end);
    if (end - first === word.length && content.startsWith(word, first)) return { bodyEnd: line, after: end };
    const next = content.indexOf('\n', end);
    if (next < 0) break;
    line = next + 1;
  }
  return { bodyEnd: content.length, after: content.length };
}

/** `<<-` takes away the indentation that all lines share. */
function dedented(body: MappedText): MappedText {
  const lines = body.content.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ \t]/));
  const least = indents.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(least) || least === 0) return body;
  const built = new TextBuilder(body);
  let start = 0;
  for (const line of lines) {
    const end = start + line.length;
    built.copy(Math.min(start + least, end), Math.min(end + 1, body.content.length));
    start = end + 1;
  }
  return built.finish(body.content.length);
}
