import type { ScalarNode } from '../model.ts';
import { lineEndAt, skipBlanks } from './text-lines.ts';
import { commentAt } from './yaml-cursor.ts';
import { breakOff, endsBefore, type Flow } from './yaml-flow-space.ts';
import { actionEnd, closingQuote, decodeQuoted, isFlowIndicator, wordEnd } from './yaml-key.ts';
import { decodePlain } from './yaml-quoted.ts';
import {
  emptyScalar,
  encodeDouble,
  encodeFlowPlain,
  encodeSingle,
  finishScalar,
  scalarType,
  type TrailingComment,
  YamlScalar,
} from './yaml-scalar.ts';

const lineFeed = 0x0a;
const hash = 0x23;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const doubleQuote = 0x22;
const singleQuote = 0x27;

/** Reads the scalar at the position of a bracketed collection. */
export function readFlowScalar(flow: Flow, tag: string | undefined): ScalarNode {
  const { content, cursor, position } = flow;
  const code = content.charCodeAt(position);
  if (code === doubleQuote || code === singleQuote) return readQuoted(flow, tag, code);
  if (code !== 0x2a) return readPlain(flow, tag);
  flow.position = wordEnd(content, position, content.length, true);
  return finishScalar(
    cursor.text,
    emptyScalar(cursor.text, position, flow.position, tag),
    undefined,
    commentBehind(flow),
  );
}

function readQuoted(flow: Flow, tag: string | undefined, quote: number): ScalarNode {
  const { content, cursor, position: start } = flow;
  const close = closingQuote(content, start, content.length, quote);
  const isClosed = close >= 0 && !leaves(flow, start, close);
  const end = isClosed ? close : lineEndAt(content, start);
  if (!isClosed) breakOff(flow, 'A quote is not closed', start);
  flow.position = isClosed ? close + 1 : end;
  const isDouble = quote === doubleQuote;
  const style = isDouble ? 'double' : 'single';
  const place = { style, before: start, start: start + 1, end, after: flow.position } as const;
  const decoded = decodeQuoted(cursor.text, start + 1, end, quote);
  const scalar = new YamlScalar(cursor.text, place, 'string', isDouble ? encodeDouble : encodeSingle, decoded);
  return finishScalar(cursor.text, scalar, tag, commentBehind(flow));
}

/** Whether one of the lines of a quoted scalar belongs to something else: then another quote closed it by chance. */
function leaves(flow: Flow, start: number, close: number): boolean {
  const { content } = flow;
  for (let at = content.indexOf('\n', start); at >= 0 && at < close; at = content.indexOf('\n', at + 1)) {
    if (endsBefore(flow, at + 1)) return true;
  }
  return false;
}

function readPlain(flow: Flow, tag: string | undefined): ScalarNode {
  const { content, cursor, position: start } = flow;
  const end = plainEnd(flow, start);
  flow.position = end;
  const isFolded = holdsBreak(content, start, end);
  const decoded = isFolded ? decodePlain(cursor.text, start, end) : undefined;
  const type = scalarType('plain', decoded?.content ?? content.slice(start, end), tag);
  const place = { style: 'plain', before: start, start, end, after: end } as const;
  return finishScalar(
    cursor.text,
    new YamlScalar(cursor.text, place, type, encodeFlowPlain, decoded),
    tag,
    commentBehind(flow),
  );
}

function holdsBreak(content: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (content.charCodeAt(index) === lineFeed) return true;
  return false;
}

function plainEnd(flow: Flow, start: number): number {
  const { content } = flow;
  let index = start;
  let end = start;
  while (index < content.length) {
    const code = content.charCodeAt(index);
    if (code === openBrace) {
      const after = interpolationEnd(flow, index, start);
      if (after < 0) return end;
      index = after;
      end = after;
      continue;
    }
    if (isFlowIndicator(code) || (code === colon && endsKey(content, index))) return end;
    if (code === hash && index > start && content.charCodeAt(index - 1) <= 0x20) return end;
    if (code === lineFeed) {
      if (endsBefore(flow, index + 1)) return end;
      flow.lineStart = index + 1;
    }
    index++;
    if (code > 0x20) end = index;
  }
  return end;
}

function endsKey(content: string, index: number): boolean {
  const next = content.charCodeAt(index + 1);
  return index + 1 >= content.length || next <= 0x20 || isFlowIndicator(next);
}

/** `{{ … }}` and `${…}` are no maps, though YAML says so: whoever writes them there means one value. */
function interpolationEnd(flow: Flow, index: number, start: number): number {
  const { content, cursor } = flow;
  const isAction = content.charCodeAt(index + 1) === openBrace;
  const isVariable = index > start && content.charCodeAt(index - 1) === 0x24;
  if (!isAction && !isVariable) return -1;
  const after = isAction ? actionEnd(content, index, content.length) : variableEnd(content, index);
  if (isAction) cursor.hasTemplates = true;
  else cursor.complain('A brace in an unquoted value', index);
  return after;
}

/** The bound keeps a line of openers linear. */
const longestVariable = 200;

function variableEnd(content: string, index: number): number {
  const limit = Math.min(content.length, index + longestVariable);
  for (let at = index + 1; at < limit; at++) {
    const code = content.charCodeAt(at);
    if (code === closeBrace) return at + 1;
    if (code === lineFeed) return -1;
  }
  return -1;
}

/** The scalar that is missing at `index`, or that is nothing but properties. */
export function missingScalar(flow: Flow, index: number, tag: string | undefined): ScalarNode {
  const { text } = flow.cursor;
  return finishScalar(text, emptyScalar(text, index, index, tag), undefined, commentBehind(flow, index));
}

/** The comment on the line of a scalar, behind it or behind the comma after it. */
function commentBehind(flow: Flow, position = flow.position): TrailingComment | undefined {
  const { content } = flow;
  const next = skipBlanks(content, position, content.length);
  const from = content.charCodeAt(next) === comma ? next + 1 : position;
  const found = commentAt(content, from, content.length);
  if (!found) return undefined;
  flow.taken = found.marker;
  return { marker: found.marker, end: lineEndAt(content, found.marker) };
}
