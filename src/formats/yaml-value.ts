import type { ConfigNode, ScalarNode } from '../model.ts';
import { lineEndAt, skipBlanks, trimmedEnd } from './text-lines.ts';
import { readBlockHeader } from './yaml-block.ts';
import { commentAt, isBlankOrEnd, isMarker, type YamlCursor } from './yaml-cursor.ts';
import { readFlow } from './yaml-flow.ts';
import { closingQuote, decodeQuoted, wordEnd } from './yaml-key.ts';
import { readBlock, readPlain } from './yaml-plain.ts';
import { emptyScalar, encodeDouble, encodePlain, encodeSingle, finishScalar, YamlScalar } from './yaml-scalar.ts';

const brace = 0x7b;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const backslash = 0x5c;
const lineFeed = 0x0a;

/** Reads the value that starts at `start` on the current line and moves behind it. `parent` is the indentation around it. */
export function readValueAt(cursor: YamlCursor, start: number, parent: number, tag: string | undefined): ConfigNode {
  const { content } = cursor;
  const code = content.charCodeAt(start);
  if (code === doubleQuote || code === singleQuote) return readQuoted(cursor, start, parent, tag, code);
  if (code === 0x7c || code === 0x3e) {
    const header = readBlockHeader(content, start, cursor.end);
    if (header) return readBlock(cursor, start, parent, tag, header);
  }
  if (code === 0x5b || (code === brace && !isTemplateStart(content, start))) return readBrackets(cursor, start, parent);
  if (code === 0x2a) return readAlias(cursor, start);
  // A key that is marked as one may be a collection, which only the `yaml` package reads.
  if (code === 0x3f && isBlankOrEnd(content, start + 1, cursor.end)) cursor.isOrdinary = false;
  return readPlain(cursor, start, parent, tag);
}

/** `{{` and `{%` start actions of templates, not maps in maps. */
function isTemplateStart(content: string, start: number): boolean {
  const second = content.charCodeAt(start + 1);
  return second === brace || second === 0x25;
}

/** Aliases are not followed: what the anchor holds is read where it stands. */
function readAlias(cursor: YamlCursor, start: number): ScalarNode {
  const end = wordEnd(cursor.content, start, cursor.end, false);
  const scalar = emptyScalar(cursor.text, start, end, undefined);
  return finishScalar(cursor.text, scalar, undefined, cursor.finishLine(end));
}

function readBrackets(cursor: YamlCursor, start: number, parent: number): ConfigNode {
  const { node, end } = readFlow(cursor, start, parent);
  const comment = cursor.finishLine(end);
  if (comment) cursor.comments.trailing(comment.marker, comment.end);
  return node;
}

function readQuoted(
  cursor: YamlCursor,
  start: number,
  parent: number,
  tag: string | undefined,
  quote: number,
): ScalarNode {
  const { content, text } = cursor;
  const sameLine = closingQuote(content, start, cursor.end, quote);
  const close = sameLine >= 0 ? sameLine : closeBelow(cursor, start, parent, quote);
  if (close < 0) return readUnclosed(cursor, start, parent, tag, quote);
  const lineEnd = close < cursor.end ? cursor.end : lineEndAt(content, close);
  const isFollowed = skipBlanks(content, close + 1, lineEnd) < lineEnd && !commentAt(content, close + 1, lineEnd);
  if (isFollowed) return readUnclosed(cursor, start, parent, tag, quote);
  const scalar = quotedScalar(cursor, start, close, quote, decodeQuoted(text, start + 1, close, quote));
  return finishScalar(text, scalar, tag, cursor.finishLine(close + 1, lineEnd));
}

function quotedScalar(
  { text }: YamlCursor,
  start: number,
  close: number,
  quote: number,
  decoded?: YamlScalar['text'],
): YamlScalar {
  const isDouble = quote === doubleQuote;
  const style = isDouble ? 'double' : 'single';
  const place = { style, before: start, start: start + 1, end: close, after: close + 1 } as const;
  return new YamlScalar(text, place, 'string', isDouble ? encodeDouble : encodeSingle, decoded);
}

/**
 * The closing quote on a later line, or -1. Lines belong to a quoted scalar as long as they are indented further than
 * what it stands in.
 */
function closeBelow(cursor: YamlCursor, start: number, parent: number, quote: number): number {
  const { content } = cursor;
  const isDouble = quote === doubleQuote;
  for (let index = start + 1; index < content.length; index++) {
    const code = content.charCodeAt(index);
    if (code === quote && (isDouble || content.charCodeAt(index + 1) !== quote)) return index;
    if (code === quote || (isDouble && code === backslash && content.charCodeAt(index + 1) !== lineFeed)) index++;
    else if (code === lineFeed && !isInside(content, index + 1, parent)) return -1;
  }
  return -1;
}

function isInside(content: string, lineStart: number, parent: number): boolean {
  const first = skipBlanks(content, lineStart, content.length);
  const code = content.charCodeAt(first);
  if (first >= content.length || code === lineFeed || code === 0x0d) return true;
  if (first - lineStart <= parent) return false;
  return first > lineStart || !isMarker(content, first, content.length);
}

/** A quote that nothing closes, or that something follows: templates put quotes in quotes. The line is the value. */
function readUnclosed(
  cursor: YamlCursor,
  start: number,
  parent: number,
  tag: string | undefined,
  quote: number,
): ScalarNode {
  const { content, text, end } = cursor;
  cursor.complain('A quote is not closed', start);
  if (content.slice(start, end).includes('{{')) cursor.hasTemplates = true;
  const last = trimmedEnd(content, start + 1, end) - 1;
  const isWrapped = last > start && content.charCodeAt(last) === quote;
  const isOpen = !isWrapped && closingQuote(content, start, end, quote) < 0;
  if (!isWrapped && !isOpen) return readPlain(cursor, start, parent, tag);
  cursor.moveOn();
  if (isWrapped) return finishScalar(text, quotedScalar(cursor, start, last, quote), tag, undefined);
  const place = {
    style: quote === doubleQuote ? 'double' : 'single',
    before: start,
    start: start + 1,
    end: last + 1,
    after: last + 1,
  } as const;
  return finishScalar(text, new YamlScalar(text, place, 'string', encodePlain), tag, undefined);
}
