import type { ConfigNode, ScalarNode } from '../model.ts';
import { utf8 } from '../text.ts';
import { isBlank, spanOf } from './nodes.ts';
import { Scalar, type ScalarPlace } from './scalar.ts';
import type { TomlCursor } from './toml-cursor.ts';
import { decodeTomlString, encodeTomlString, scanTomlBlock, scanTomlString } from './toml-string.ts';
import { type TomlKey, TomlTables } from './toml-tables.ts';

const maxValueDepth = 60;
const number = /^(?:[+-]?(?:\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?|inf|nan)|0[xob][0-9a-fA-F_]+)$/;
const dateOrTime = /^\d\d(?:\d\d-\d\d-\d\d|:\d\d)/;
/** A header on a line of its own. Values cannot start like this, except `[true]` and its like. */
const header =
  /\[{1,2}[ \t]*(?!(?:true|false|inf|nan)[ \t]*[\],])[A-Za-z_][^\]\n,=]{0,300}\]{1,2}[ \t]*\r?(?:[#\n]|$)/y;
const assignment = /[A-Za-z0-9_.-]{1,200}[ \t]*=/y;

/** Reads the value at the cursor; undefined where there is none. */
export function readTomlValue(cursor: TomlCursor, depth = 0): ConfigNode | undefined {
  const { code } = cursor;
  if (code === 0x22 || code === 0x27) return readString(cursor);
  if (code !== 0x5b && code !== 0x7b) return readBare(cursor, depth > 0);
  if (depth < maxValueDepth) return code === 0x5b ? readArray(cursor, depth) : readInlineTable(cursor, depth);
  cursor.problems.addTooDeep(cursor.index);
  cursor.skipLine();
  return undefined;
}

/** Reads a dotted key; empty where there is none. */
export function readTomlKey(cursor: TomlCursor): readonly TomlKey[] {
  const parts: TomlKey[] = [];
  for (;;) {
    cursor.skipBlanks();
    const part = readKeyPart(cursor);
    if (!part) return parts;
    parts.push(part);
    cursor.skipBlanks();
    if (cursor.code !== 0x2e) return parts;
    cursor.index++;
  }
}

/** Passes `=`, or the colon that people write who think of JSON. */
export function passEquals(cursor: TomlCursor): boolean {
  cursor.skipBlanks();
  if (cursor.code !== 0x3d && cursor.code !== 0x3a) return false;
  if (cursor.code === 0x3a) cursor.problem('A colon instead of an equals sign');
  cursor.index++;
  cursor.skipBlanks();
  return true;
}

function readKeyPart(cursor: TomlCursor): TomlKey | undefined {
  const { content, text } = cursor;
  if (cursor.code === 0x22 || cursor.code === 0x27) {
    const { place, isClosed, hasEscapes } = scanTomlString(content, cursor.index);
    if (!isClosed) cursor.problem('A string without an end');
    cursor.index = place.after;
    const decoded = hasEscapes ? decode(cursor, place) : text.slice(place.start, place.end);
    return { key: utf8(decoded.content), keySpan: spanOf(text, place.start, place.end) };
  }
  const start = cursor.index;
  while (!cursor.isAtEnd && !endsBareKey(cursor.code)) cursor.index++;
  if (cursor.index === start) return undefined;
  return { key: utf8(content.slice(start, cursor.index)), keySpan: spanOf(text, start, cursor.index) };
}

function readString(cursor: TomlCursor): ConfigNode {
  const { content, index } = cursor;
  const isBlock = content.startsWith('"""', index) || content.startsWith("'''", index);
  const found = isBlock ? scanTomlBlock(content, index, cursor.mayClose(cursor.code)) : scanTomlString(content, index);
  if (!found.isClosed) {
    if (isBlock) cursor.noteUnclosed(cursor.code);
    cursor.problem('A string without an end');
  }
  cursor.index = found.place.after;
  const decoded = found.hasEscapes ? decode(cursor, found.place) : undefined;
  return createScalar(cursor, found.place, 'string', decoded);
}

function readBare(cursor: TomlCursor, isNested: boolean): ConfigNode | undefined {
  const start = cursor.index;
  let end = start;
  while (!cursor.isAtEnd && !endsBare(cursor.code, isNested)) {
    cursor.index++;
    if (!isBlank(cursor.content.charCodeAt(cursor.index - 1))) end = cursor.index;
  }
  cursor.index = end;
  if (end === start) {
    cursor.problem('A value is missing');
    return undefined;
  }
  const word = cursor.content.slice(start, end);
  const type = typeOf(word);
  if (!type) cursor.problem('A value without quotes', start);
  return createScalar(cursor, { style: 'plain', before: start, start, end, after: end }, type ?? 'string');
}

function readArray(cursor: TomlCursor, depth: number): ConfigNode {
  const start = cursor.index++;
  const items: ConfigNode[] = [];
  let isSeparated = true;
  for (;;) {
    const end = cursor.index;
    const isLineStart = cursor.skipSpace();
    if (cursor.code === 0x5d) {
      cursor.index++;
      return { kind: 'list', items, span: spanOf(cursor.text, start, cursor.index) };
    }
    if (cursor.code === 0x7d || isNextLine(cursor, isLineStart)) {
      cursor.problem('A ] is missing');
      return { kind: 'list', items, span: spanOf(cursor.text, start, end) };
    }
    if (cursor.code === 0x2c) {
      isSeparated = true;
      cursor.index++;
      continue;
    }
    if (!isSeparated) cursor.problem('A comma is missing');
    isSeparated = false;
    const item = readTomlValue(cursor, depth + 1);
    if (item) items.push(item);
  }
}

/** Line breaks inside are TOML 1.1. */
function readInlineTable(cursor: TomlCursor, depth: number): ConfigNode {
  const start = cursor.index++;
  const members = new TomlTables(cursor.text, cursor.problems, start);
  for (;;) {
    const end = cursor.index;
    const isLineStart = cursor.skipSpace();
    if (cursor.code === 0x7d) {
      cursor.index++;
      return members.finish(cursor.index);
    }
    const isHeader = isLineStart && isAt(header, cursor);
    if (cursor.isAtEnd || cursor.code === 0x5d || isHeader) {
      cursor.problem('A } is missing');
      return members.finish(end);
    }
    if (cursor.code === 0x2c) cursor.index++;
    else readMember(cursor, members, depth);
  }
}

function readMember(cursor: TomlCursor, members: TomlTables, depth: number): void {
  const start = cursor.index;
  const key = readTomlKey(cursor);
  if (key.length === 0 || !passEquals(cursor)) {
    cursor.problem('Not a member of a table', start);
    if (cursor.index === start) cursor.index++;
    return;
  }
  const value = readTomlValue(cursor, depth + key.length);
  if (value) members.put(key, value, start, cursor.index);
}

/** Whether the array was not closed: the text ends, or the next line is a header or a key. */
function isNextLine(cursor: TomlCursor, isLineStart: boolean): boolean {
  if (cursor.isAtEnd) return true;
  return isAt(assignment, cursor) || (isLineStart && isAt(header, cursor));
}

function isAt(pattern: RegExp, cursor: TomlCursor): boolean {
  pattern.lastIndex = cursor.index;
  return pattern.test(cursor.content);
}

function createScalar(
  cursor: TomlCursor,
  place: ScalarPlace,
  type: ScalarNode['type'],
  decoded?: ScalarNode['text'],
): ConfigNode {
  const scalar = new Scalar(cursor.text, place, type, encodeTomlString, decoded);
  cursor.lastScalar = scalar;
  return scalar;
}

function decode(cursor: TomlCursor, place: ScalarPlace): ScalarNode['text'] {
  return decodeTomlString(cursor.text, place, (index) => cursor.problem('An unknown escape', index));
}

function typeOf(word: string): ScalarNode['type'] | undefined {
  if (word === 'true' || word === 'false') return 'boolean';
  if (number.test(word)) return 'number';
  return dateOrTime.test(word) ? 'string' : undefined;
}

function endsBare(code: number, isNested: boolean): boolean {
  if (code === 0x23 || code === 0x0a) return true;
  return isNested && (code === 0x2c || code === 0x5d || code === 0x7d);
}

/** Blanks, line breaks and `"#',.:=[]{}`. Anything else is taken, because TOML 1.1 has more letters than 1.0. */
function endsBareKey(code: number): boolean {
  return isBlank(code) || code === 0x0a || '"#\',.:=[]{}'.includes(String.fromCharCode(code));
}
