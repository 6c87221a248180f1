import type { ConfigNode, Entry, ListNode, MapNode } from '../model.ts';
import type { HclCursor } from './hcl-cursor.ts';
import { encodeHcl, readHclString, readHeredoc } from './hcl-string.ts';
import { maxDepth, spanOf } from './nodes.ts';
import { Scalar } from './scalar.ts';

const quote = 0x22;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openParenthesis = 0x28;
const closeParenthesis = 0x29;
const comma = 0x2c;
const question = 0x3f;
const colon = 0x3a;
const lineFeed = 0x0a;
const dot = 0x2e;
const star = 0x2a;

/** Templates inside of templates are read twice at every level. */
const deepestTemplate = 20;

/** Functions that hand on what they are given; what others are given is no value: a path, a key, a pattern. */
const transparent = new Set(
  'yamlencode jsonencode base64encode merge coalesce coalescelist concat tomap tolist toset tostring templatefile sensitive nonsensitive try format urlencode trimspace join chomp compact flatten'.split(
    ' ',
  ),
);

/**
 * Reads an expression: strings, heredocs, objects and lists are values, and so are the arguments of functions that hand them
 * on and the branches of a condition. What is computed (`var.x`, `file("x")`) is an empty scalar.
 */
export function readHclValue(cursor: HclCursor, isInBrackets: boolean): ConfigNode {
  const before = cursor.index;
  let found: ConfigNode[] = [];
  let isCompared = false;
  while (!cursor.isAtEnd) {
    cursor.skip(isInBrackets);
    if (isEndOfValue(cursor)) break;
    const at = cursor.index;
    // What stands before the question mark is what is asked, and no value.
    if (cursor.code === question) found = [];
    isCompared = cursor.code !== question && (isCompared || isComparison(cursor));
    const operand = readOperand(cursor);
    if (operand !== undefined) found.push(operand);
    if (cursor.index === at) cursor.index++;
  }
  if (found.length === 0 || isCompared) return computed(cursor, before);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  return { kind: 'list', items: found, span: spanOf(cursor.text, before, cursor.index) };
}

function isEndOfValue({ code, isAtEnd }: HclCursor): boolean {
  return (
    isAtEnd ||
    code === lineFeed ||
    code === comma ||
    code === closeBrace ||
    code === closeBracket ||
    code === closeParenthesis
  );
}

/** `==`, `!=`, `>`, `&&`, `||`: the outcome is true or false, whatever was compared. */
function isComparison({ content, index }: HclCursor): boolean {
  const sign = content.charAt(index);
  const next = content.charAt(index + 1);
  if (sign === '=' || sign === '!') return next === '=';
  if (sign === '&' || sign === '|') return next === sign;
  return sign === '>' || (sign === '<' && next !== '<');
}

/** A part of an expression that is a value; operators and computed parts are passed over. */
function readOperand(cursor: HclCursor): ConfigNode | undefined {
  const { code, content, index } = cursor;
  if (code === quote) return readString(cursor);
  if (code === openBrace) return nested(cursor, readObject);
  if (code === openBracket) return nested(cursor, readTuple);
  if (code === openParenthesis) return nested(cursor, readArguments);
  if (code === 0x3c) return readHeredoc(cursor);
  if (code === question || code === colon) {
    cursor.index++;
    return undefined;
  }
  const number = /-?[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?(?![A-Za-z_])/y;
  number.lastIndex = index;
  if (number.test(content)) {
    cursor.index = number.lastIndex;
    return scalar(cursor, index, 'number');
  }
  return readName(cursor);
}

/** A string that is one template and nothing else is the expression in it, as old versions wanted every expression: `"${f("x")}"`. */
function readString(cursor: HclCursor): ConfigNode {
  const before = cursor.index;
  const whole = readHclString(cursor);
  const after = cursor.index;
  if (cursor.depth >= deepestTemplate || !cursor.content.startsWith('"${', before)) return whole;
  cursor.index = before + 3;
  const inner = nested(cursor, (inside) => readHclValue(inside, true));
  const isWhole = cursor.index === after - 2 && cursor.content.startsWith('}"', cursor.index);
  cursor.index = after;
  return isWhole && !(inner.kind === 'scalar' && inner.type === 'null') ? inner : whole;
}

/** `true`, `var.x`, `aws_db.main[0].password`, `f(x)`. */
function readName(cursor: HclCursor): ConfigNode | undefined {
  const start = cursor.index;
  const word = cursor.word();
  if (word === 'true' || word === 'false') return scalar(cursor, start, 'boolean');
  if (word === 'null') return scalar(cursor, start, 'null');
  if (word === '') return undefined;
  if (cursor.code === openParenthesis) {
    const given = nested(cursor, readArguments);
    return transparent.has(word) ? given : undefined;
  }
  passTraversal(cursor);
  return undefined;
}

/** `.attribute`, `[index]`, `["key"]` behind a name. */
function passTraversal(cursor: HclCursor): void {
  for (;;) {
    const isStep = cursor.code === dot;
    if (isStep) cursor.index += cursor.content.charCodeAt(cursor.index + 1) === star ? 2 : 1;
    if (isStep) cursor.word();
    else if (cursor.code === openBracket) nested(cursor, readTuple);
    else return;
  }
}

/** Reads what stands in brackets; nested deeper than anybody nests, it is passed over and said to be. */
function nested(cursor: HclCursor, read: (cursor: HclCursor) => ConfigNode): ConfigNode {
  if (cursor.depth >= maxDepth) {
    const { index } = cursor;
    cursor.problems.addTooDeep(index);
    cursor.index = cursor.content.length;
    return computed(cursor, index);
  }
  cursor.depth++;
  const node = read(cursor);
  cursor.depth--;
  return node;
}

/** `{ a = 1, "b" : 2, (var.c) = 3 }`, and `{ for … }`, of which the values count. */
export function readObject(cursor: HclCursor): MapNode {
  const start = cursor.index;
  cursor.index++;
  const entries: Entry[] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.code === comma) cursor.index++;
    else if (cursor.isAtEnd || cursor.code === closeBrace) break;
    else {
      const at = cursor.index;
      const entry = readEntry(cursor);
      if (entry !== undefined) entries.push(entry);
      if (cursor.index === at) cursor.index++;
    }
  }
  if (!cursor.isAtEnd) cursor.index++;
  return { kind: 'map', entries, span: spanOf(cursor.text, start, cursor.index) };
}

function readEntry(cursor: HclCursor): Entry | undefined {
  const start = cursor.index;
  const key = readKey(cursor);
  cursor.skip(true);
  if (cursor.code !== 0x3d && cursor.code !== colon) {
    cursor.skipLine();
    return undefined;
  }
  cursor.index += cursor.content.startsWith('=>', cursor.index) ? 2 : 1;
  cursor.skip(true);
  const keySpan = spanOf(cursor.text, key.start, key.end);
  return cursor.index === start ? undefined : { key: key.name, keySpan, value: readHclValue(cursor, false) };
}

interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A word, a string, or an expression in brackets, of which the text is the key. */
function readKey(cursor: HclCursor): Key {
  const start = cursor.index;
  if (cursor.code === quote) {
    const text = readHclString(cursor);
    return {
      name: Buffer.from(text.text.content, 'latin1').toString('utf8'),
      start: start + 1,
      end: Math.max(start + 1, cursor.index - 1),
    };
  }
  if (cursor.code === openParenthesis) nested(cursor, readArguments);
  else if (cursor.word() !== '') passTraversal(cursor);
  return { name: cursor.content.slice(start, cursor.index), start, end: cursor.index };
}

function readTuple(cursor: HclCursor): ListNode {
  return readItems(cursor, closeBracket);
}

/** The arguments of a call, or what stands in parentheses; one alone stands for itself. */
function readArguments(cursor: HclCursor): ConfigNode {
  const list = readItems(cursor, closeParenthesis);
  const [only] = list.items;
  return only !== undefined && list.items.length === 1 ? only : list;
}

function readItems(cursor: HclCursor, closer: number): ListNode {
  const start = cursor.index;
  cursor.index++;
  const items: ConfigNode[] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.isAtEnd || cursor.code === closer) break;
    if (
      cursor.code === comma ||
      cursor.code === closeBrace ||
      cursor.code === closeBracket ||
      cursor.code === closeParenthesis
    )
      cursor.index++;
    else items.push(readHclValue(cursor, true));
  }
  if (!cursor.isAtEnd) cursor.index++;
  return { kind: 'list', items, span: spanOf(cursor.text, start, cursor.index) };
}

function scalar(cursor: HclCursor, start: number, type: Scalar['type']): Scalar {
  const place = { style: 'plain', before: start, start, end: cursor.index, after: cursor.index } as const;
  return new Scalar(cursor.text, place, type, encodeHcl);
}

/** A value that Terraform works out: there is nothing to judge. */
function computed({ text, index }: HclCursor, before: number): Scalar {
  return new Scalar(
    text,
    { style: 'plain', before, start: before, end: before, after: Math.max(before, index) },
    'null',
    encodeHcl,
  );
}
