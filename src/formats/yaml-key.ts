import type { Entry, MappedText } from '../model.ts';
import { utf8 } from '../text.ts';
import { spanOf } from './nodes.ts';
import { skipBlanks, trimmedEnd } from './text-lines.ts';
import { isBlankOrEnd, type YamlCursor } from './yaml-cursor.ts';
import { decodeDouble, decodeSingle } from './yaml-quoted.ts';

const colon = 0x3a;
const hash = 0x23;
const brace = 0x7b;
const doubleQuote = 0x22;
const singleQuote = 0x27;

/** A key on a line: its content without quotes, and where its value's place starts. */
export interface FoundKey {
  /** Start of the key with its quotes, behind anchor and tag. */
  readonly before: number;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly quote: number;
}

/** The properties before a node: where they end, and the tag among them. */
export interface Properties {
  readonly end: number;
  readonly tag: string | undefined;
}

/** Finds the key at `from`, or undefined if the line holds none there. */
export function findKey(cursor: YamlCursor, from: number, end: number): FoundKey | undefined {
  const { content } = cursor;
  const code = content.charCodeAt(from);
  const start = code === brace ? behindControls(content, from, end) : behindProperties(content, from, end, code);
  const first = content.charCodeAt(start);
  if (start >= end || isProperty(first)) return undefined;
  if (first === doubleQuote || first === singleQuote) return findQuotedKey(content, start, end, first);
  if (first === 0x5b || first === 0x7c || first === 0x3e) return undefined;
  if (first === brace && content.charCodeAt(start + 1) !== brace) return undefined;
  if (first === 0x3f && isBlankOrEnd(content, start + 1, end)) return undefined;
  return findPlainKey(content, start, end);
}

function isProperty(code: number): boolean {
  return code === 0x26 || code === 0x21;
}

function behindProperties(content: string, from: number, end: number, code: number): number {
  return isProperty(code) ? skipBlanks(content, readProperties(content, from, end, false).end, end) : from;
}

const control = /\{\{-?[ \t]*(?:if|else|end|with|range|define|block)\b/y;

/** `{{ if .x }}key: value{{ end }}`: actions that only steer stand before the key, others are a part of it. */
function behindControls(content: string, from: number, end: number): number {
  let index = from;
  for (let count = 0; count < 5; count++) {
    control.lastIndex = index;
    const after = control.test(content) ? actionEnd(content, index, end) : -1;
    if (after < 0) break;
    index = skipBlanks(content, after, end);
  }
  return index;
}

function findPlainKey(content: string, from: number, end: number): FoundKey | undefined {
  let mayHoldTemplate = true;
  for (let index = from; index < end; index++) {
    const code = content.charCodeAt(index);
    if (code === colon && isBlankOrEnd(content, index + 1, end)) {
      const keyEnd = trimmedEnd(content, from, index);
      if (keyEnd === from) return undefined;
      return { before: from, start: from, end: keyEnd, valueStart: index + 1, quote: 0 };
    }
    if (code === hash && index > from && isBlankOrEnd(content, index - 1, end)) return undefined;
    if (code === brace && mayHoldTemplate && content.charCodeAt(index + 1) === brace) {
      const after = actionEnd(content, index, end);
      mayHoldTemplate = after >= 0;
      if (mayHoldTemplate) index = after - 1;
    }
  }
  return undefined;
}

function findQuotedKey(content: string, from: number, end: number, quote: number): FoundKey | undefined {
  const close = closingQuote(content, from, end, quote);
  if (close < 0) return undefined;
  const index = skipBlanks(content, close + 1, end);
  if (content.charCodeAt(index) !== colon || index >= end || !isBlankOrEnd(content, index + 1, end)) return undefined;
  return { before: from, start: from + 1, end: close, valueStart: index + 1, quote };
}

/** The key of an entry as people read it, and its place. */
export function keyOf(text: MappedText, key: FoundKey): Pick<Entry, 'key' | 'keySpan'> {
  const decoded = key.quote === 0 ? undefined : decodeQuoted(text, key.start, key.end, key.quote);
  return {
    key: utf8(decoded?.content ?? text.content.slice(key.start, key.end)),
    keySpan: spanOf(text, key.start, key.end),
  };
}

/** The content of a quoted scalar; undefined where it reads as it stands. */
export function decodeQuoted(text: MappedText, start: number, end: number, quote: number): MappedText | undefined {
  return quote === doubleQuote ? decodeDouble(text, start, end) : decodeSingle(text, start, end);
}

/** The place of the quote that closes the one at `open`, or -1 if there is none before `end`. */
export function closingQuote(content: string, open: number, end: number, quote: number): number {
  for (let index = open + 1; index < end; index++) {
    const code = content.charCodeAt(index);
    if (quote === doubleQuote && code === 0x5c) {
      index++;
    } else if (code === quote) {
      if (quote === doubleQuote || content.charCodeAt(index + 1) !== singleQuote) return index;
      index++;
    }
  }
  return -1;
}

/** Reads `&anchor` and `!tag` in any order. */
export function readProperties(content: string, start: number, end: number, inFlow: boolean): Properties {
  let index = start;
  let after = start;
  let tag: string | undefined;
  for (let count = 0; count < 2; count++) {
    const code = content.charCodeAt(index);
    if (index >= end || (code !== 0x26 && code !== 0x21)) break;
    after = wordEnd(content, index, end, inFlow);
    if (code === 0x21) tag = content.slice(index, after);
    index = skipBlanks(content, after, end);
  }
  return { end: after, tag };
}

/** End of an anchor, alias or tag. */
export function wordEnd(content: string, start: number, end: number, inFlow: boolean): number {
  const isVerbatim = content.startsWith('!<', start);
  let index = start;
  while (index < end) {
    const code = content.charCodeAt(index);
    if (code <= 0x20) return index;
    if (isVerbatim && code === 0x3e) return index + 1;
    if (inFlow && !isVerbatim && isFlowIndicator(code)) return index;
    index++;
  }
  return index;
}

/** Comma, brackets and braces. */
export function isFlowIndicator(code: number): boolean {
  return code === 0x2c || code === 0x5b || code === 0x5d || code === brace || code === 0x7d;
}

/** No action that anybody writes on one line is longer; the bound keeps a line of openers linear. */
const longestAction = 1000;

/** End of the template action that opens at `index`, or -1 if it does not end on its line and before `end`. */
export function actionEnd(content: string, index: number, end: number): number {
  const limit = Math.min(end, index + longestAction);
  for (let at = index + 2; at + 1 < limit; at++) {
    const code = content.charCodeAt(at);
    if (code === 0x0a) return -1;
    if (code === 0x7d && content.charCodeAt(at + 1) === 0x7d) return at + 2;
  }
  return -1;
}
