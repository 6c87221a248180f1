import type { ScalarNode } from '../model.ts';
import { lineEndAt, lineStartAfter, skipBlanks, trimmedEnd } from './text-lines.ts';
import { type BlockHeader, decodeBlock } from './yaml-block.ts';
import { commentAt, isBlankOrEnd, isMarker, templateEnd, type YamlCursor } from './yaml-cursor.ts';
import { actionEnd, findKey } from './yaml-key.ts';
import { decodePlain } from './yaml-quoted.ts';
import {
  encodeDouble,
  encodePlain,
  finishScalar,
  scalarType,
  type TrailingComment,
  YamlScalar,
} from './yaml-scalar.ts';

const brace = 0x7b;
const hash = 0x23;

/** The lines of a plain scalar: where its content ends, and the comment that ended it. */
interface PlainEnd {
  readonly end: number;
  readonly comment: TrailingComment | undefined;
  /** Start of the first line behind it. */
  readonly next: number;
}

/** Reads an unquoted scalar, which goes on over lines that are indented further than `parent`. */
export function readPlain(cursor: YamlCursor, start: number, parent: number, tag: string | undefined): ScalarNode {
  const { content, text } = cursor;
  const { end, comment, next } = plainEnd(cursor, start, parent);
  const decoded = end > cursor.end ? decodePlain(text, start, end) : undefined;
  const type = scalarType('plain', decoded?.content ?? content.slice(start, end), tag);
  const place = { style: 'plain', before: start, start, end, after: end } as const;
  cursor.moveTo(next);
  return finishScalar(text, new YamlScalar(text, place, type, encodePlain, decoded), tag, comment);
}

function plainEnd(cursor: YamlCursor, start: number, parent: number): PlainEnd {
  const { content } = cursor;
  let comment = commentIn(cursor, start, cursor.end);
  let end = trimmedEnd(content, start, comment?.marker ?? beforeEndAction(content, start, cursor.end));
  let next = cursor.next;
  let from = next;
  while (!comment && from < content.length) {
    if (!isDeeper(content, from, parent)) break;
    const lineEnd = lineEndAt(content, from);
    const first = skipBlanks(content, from, lineEnd);
    from = lineStartAfter(content, lineEnd);
    if (first === lineEnd) continue;
    if (!goesOn(cursor, first, lineEnd)) break;
    comment = commentIn(cursor, first, lineEnd);
    end = trimmedEnd(content, first, comment?.marker ?? lineEnd);
    next = from;
  }
  return { end, comment, next };
}

/** `{{ if .x }}key: value{{ end }}`: the last action is no part of the value if the line began with one. */
function beforeEndAction(content: string, start: number, end: number): number {
  if (content.charCodeAt(end - 1) !== 0x7d || content.charCodeAt(end - 2) !== 0x7d) return end;
  const found = /\{\{-?[ \t]*end[ \t]*-?\}\}$/.exec(content.slice(Math.max(start, end - 20), end));
  return found ? end - found[0].length : end;
}

/** Whether a line is empty or indented further than `parent`; most lines are not, so this looks no further than it must. */
function isDeeper(content: string, lineStart: number, parent: number): boolean {
  for (let index = lineStart; index < content.length; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x0a || code === 0x0d) return true;
    if (code !== 0x20 && code !== 0x09) return index - lineStart > parent;
  }
  return false;
}

/** Whether a deeper line goes on with a plain scalar. A key there is an error of the file, and is not swallowed. */
function goesOn(cursor: YamlCursor, first: number, lineEnd: number): boolean {
  const { content } = cursor;
  const code = content.charCodeAt(first);
  if (code === hash || isMarker(content, first, lineEnd)) return false;
  if (code === brace && templateEnd(content, first, lineEnd) >= 0) return false;
  if (!findKey(cursor, first, lineEnd)) return true;
  cursor.complain('A key where a value goes on', first);
  return false;
}

/** The comment behind a plain scalar on a line; template actions may hold the same signs. */
function commentIn(cursor: YamlCursor, start: number, end: number): TrailingComment | undefined {
  const { content } = cursor;
  let mayHoldTemplate = true;
  for (let index = start; index < end; index++) {
    const code = content.charCodeAt(index);
    if (code === hash && index > start && isBlankOrEnd(content, index - 1, end)) return { marker: index, end };
    if (code !== brace || !mayHoldTemplate || content.charCodeAt(index + 1) !== brace) continue;
    const after = actionEnd(content, index, end);
    mayHoldTemplate = after >= 0;
    if (!mayHoldTemplate) continue;
    // Of the rest of YAML, only a flow map may start like this, and that is read elsewhere.
    if (index === start) cursor.hasTemplates = true;
    index = after - 1;
  }
  return undefined;
}

/** Reads a block scalar whose header stands at `start`. */
export function readBlock(
  cursor: YamlCursor,
  start: number,
  parent: number,
  tag: string | undefined,
  header: BlockHeader,
): ScalarNode {
  const { content, text } = cursor;
  const comment = commentAt(content, header.end, cursor.end);
  if (!comment && skipBlanks(content, header.end, cursor.end) < cursor.end)
    cursor.complain('Text behind a header', start);
  const { indent, end: bodyEnd } = bodyRange(cursor, parent, header);
  const body = decodeBlock(text, header, Math.min(cursor.next, content.length), bodyEnd, indent);
  const place = { style: 'block', before: start, start: header.end, end: body.end, after: body.end } as const;
  cursor.moveTo(bodyEnd);
  return finishScalar(text, new YamlScalar(text, place, 'string', encodeDouble, body.text), tag, comment);
}

interface BodyRange {
  readonly indent: number;
  readonly end: number;
}

function bodyRange(cursor: YamlCursor, parent: number, header: BlockHeader): BodyRange {
  const { content } = cursor;
  let indent = header.indent > 0 ? Math.max(parent, 0) + header.indent : -1;
  let next = Math.min(cursor.next, content.length);
  while (next < content.length) {
    const lineEnd = lineEndAt(content, next);
    const first = skipBlanks(content, next, lineEnd);
    if (first === content.length && (indent < 0 || first - next <= indent)) break;
    if (first < lineEnd) {
      const column = first - next;
      if (column === 0 && isMarker(content, first, lineEnd)) break;
      if (indent < 0 && column > parent) indent = column;
      if (indent < 0) break;
      const after = column < indent ? templateRunEnd(cursor, next, indent) : next;
      if (after < 0) break;
      if (after > next) {
        next = after;
        continue;
      }
    }
    next = lineStartAfter(content, lineEnd);
  }
  // Without a line that has content, every line is an empty one.
  return { indent: indent < 0 ? Number.POSITIVE_INFINITY : indent, end: next };
}

/**
 * Helm writes `{{- if }}` at the left margin in the middle of a block scalar. Such lines belong to the body if the
 * body goes on behind them: answers where, or -1.
 */
function templateRunEnd(cursor: YamlCursor, lineStart: number, indent: number): number {
  const { content } = cursor;
  let next = lineStart;
  while (next < content.length) {
    const lineEnd = lineEndAt(content, next);
    const first = skipBlanks(content, next, lineEnd);
    if (first < lineEnd) {
      if (first - next >= indent) break;
      const after = content.charCodeAt(first) === brace ? templateEnd(content, first, lineEnd) : -1;
      if (after < 0) return -1;
      next = lineStartAfter(content, after);
      continue;
    }
    next = lineStartAfter(content, lineEnd);
  }
  if (next >= content.length || next === lineStart) return -1;
  cursor.hasTemplates = true;
  return next;
}
