import type { ConfigNode, Entry, ListNode, MapNode } from '../model.ts';
import { utf8 } from '../text.ts';
import { maxDepth, spanOf } from './nodes.ts';
import { lineEndAt } from './text-lines.ts';
import type { YamlCursor } from './yaml-cursor.ts';
import { missingScalar, readFlowScalar } from './yaml-flow-scalar.ts';
import { breakOff, type Flow, skipSpace } from './yaml-flow-space.ts';
import { isFlowIndicator, readProperties } from './yaml-key.ts';
import { emptyScalar } from './yaml-scalar.ts';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const colon = 0x3a;
const comma = 0x2c;
const questionMark = 0x3f;

/** A collection between brackets and where it ends. */
export interface FlowValue {
  readonly node: ConfigNode;
  readonly end: number;
}

/** Reads `[…]` or `{…}`, over several lines if need be. Lines that are indented no further than `parent` end it. */
export function readFlow(cursor: YamlCursor, start: number, parent: number): FlowValue {
  const { content, depth, lineStart } = cursor;
  const flow: Flow = { cursor, content, parent, position: start, lineStart, depth, isBroken: false, taken: -1 };
  const node = readCollection(flow);
  return { node, end: flow.position };
}

function readCollection(flow: Flow): ConfigNode {
  const start = flow.position;
  if (flow.depth >= maxDepth) {
    flow.cursor.leaveOut(start);
    flow.isBroken = true;
    flow.position = lineEndAt(flow.content, start);
    return emptyScalar(flow.cursor.text, start, start, undefined);
  }
  flow.depth++;
  flow.position++;
  const node = flow.content.charCodeAt(start) === openBrace ? readMap(flow, start) : readList(flow, start);
  flow.depth--;
  return node;
}

function readList(flow: Flow, start: number): ListNode {
  const items: ConfigNode[] = [];
  while (hasMore(flow, closeBracket)) {
    const before = flow.position;
    const node = readNode(flow);
    const after = flow.position;
    // `[a: b]` is a list with a map in it.
    items.push(isAtColon(flow) ? pairAsMap(flow, node, before) : node);
    if (after === before && flow.position === before) skipJunk(flow);
  }
  return { kind: 'list', items, span: spanOf(flow.cursor.text, start, flow.position) };
}

function pairAsMap(flow: Flow, key: ConfigNode, start: number): MapNode {
  const entry = readEntry(flow, key, flow.position);
  return { kind: 'map', entries: [entry], span: { start: flow.cursor.text.at(start), end: entry.value.span.end } };
}

function readMap(flow: Flow, start: number): MapNode {
  const entries: Entry[] = [];
  while (hasMore(flow, closeBrace)) {
    const before = flow.position;
    const key = readNode(flow);
    entries.push(readEntry(flow, key, flow.position));
    if (flow.position === before) skipJunk(flow);
  }
  return { kind: 'map', entries, span: spanOf(flow.cursor.text, start, flow.position) };
}

function readEntry(flow: Flow, node: ConfigNode, keyEnd: number): Entry {
  const isScalar = node.kind === 'scalar';
  if (!isScalar) flow.cursor.isOrdinary = false;
  const key = isScalar ? utf8(node.text.content) : '';
  const keySpan = isScalar ? node.text.span : node.span;
  return { key, keySpan, value: readEntryValue(flow, keyEnd) };
}

/** Reads what stands behind a key, which may be nothing: `{a, b}` has two keys. */
function readEntryValue(flow: Flow, keyEnd: number): ConfigNode {
  if (!isAtColon(flow)) return missingScalar(flow, keyEnd, undefined);
  flow.position++;
  const afterColon = flow.position;
  skipSpace(flow);
  const code = flow.content.charCodeAt(flow.position);
  const isMissing = flow.isBroken || code === comma || code === closeBrace || code === closeBracket;
  return isMissing ? missingScalar(flow, afterColon, undefined) : readNode(flow);
}

function readNode(flow: Flow): ConfigNode {
  const { content, cursor } = flow;
  const start = flow.position;
  const code = content.charCodeAt(start);
  if (code === questionMark && content.charCodeAt(start + 1) <= 0x20) {
    cursor.isOrdinary = false;
    flow.position++;
    skipSpace(flow);
  }
  if (code !== 0x26 && code !== 0x21) return readBare(flow, undefined);
  const { end, tag } = readProperties(content, start, content.length, true);
  flow.position = end;
  skipSpace(flow);
  const next = content.charCodeAt(flow.position);
  const isEmpty =
    flow.isBroken || next === colon || (isFlowIndicator(next) && next !== openBrace && next !== openBracket);
  return isEmpty ? missingScalar(flow, end, tag) : readBare(flow, tag);
}

function readBare(flow: Flow, tag: string | undefined): ConfigNode {
  const { content, position } = flow;
  const code = content.charCodeAt(position);
  if (code === openBracket) return readCollection(flow);
  if (code === openBrace && content.charCodeAt(position + 1) !== openBrace) return readCollection(flow);
  return readFlowScalar(flow, tag);
}

/** Whether a colon follows. An unquoted scalar ends only before a colon that is an indicator, so any colon is one. */
function isAtColon(flow: Flow): boolean {
  skipSpace(flow);
  return !flow.isBroken && flow.content.charCodeAt(flow.position) === colon;
}

/** Moves to the next item; false behind the closing bracket, or where nothing more can be read. */
function hasMore(flow: Flow, closer: number): boolean {
  for (;;) {
    skipSpace(flow);
    if (flow.isBroken) return false;
    const code = flow.content.charCodeAt(flow.position);
    if (code === closer) {
      flow.position++;
      return false;
    }
    if (code === closeBracket || code === closeBrace) {
      breakOff(flow, 'A bracket that closes nothing', flow.position);
      return false;
    }
    if (code !== comma) return true;
    flow.position++;
  }
}

function skipJunk(flow: Flow): void {
  if (flow.isBroken) return;
  flow.cursor.complain('A character that belongs nowhere', flow.position);
  flow.position++;
}
