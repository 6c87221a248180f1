import type { ConfigNode, ListNode, MapNode } from '../model.ts';
import { indentAt, type Layout, lineStart, lineStop, type Splice } from './change.ts';

/** How members are spelled between brackets. */
export interface FlowStyle {
  /** Starts a comment that ends with its line. */
  readonly comment: '//' | '#';
  /** TOML 1.0 has no line breaks in inline tables. */
  readonly oneLine: boolean;
}
interface Child {
  readonly start: number;
  readonly end: number;
}

/** Whether the container is written between brackets here. */
export function isFlow(content: string, node: ConfigNode): node is MapNode | ListNode {
  if (node.kind === 'scalar') return false;
  const open = content[node.span.start];
  const close = content[node.span.end - 1];
  return node.kind === 'map' ? open === '{' && close === '}' : open === '[' && close === ']';
}

/** Puts members behind the last one of `{…}` or `[…]`, laid out like those that are there. `write` gets the indentation. */
export function insertFlow(
  node: MapNode | ListNode,
  write: (indent: string, isOneLine: boolean) => readonly string[],
  layout: Layout,
  style: FlowStyle,
): readonly Splice[] {
  const { content } = layout;
  const children = childrenOf(node, content);
  const last = children.at(-1);
  if (last === undefined) return insertFirst(node, write, layout, style);
  const comma = commaAfter(content, last.end, node.span.end - 1, style);
  const place = endOfRemark(content, comma === undefined ? last.end : comma + 1, style);
  const separator = separatorOf(children, layout, place.hasLineComment, node);
  const isOneLine = !separator.includes('\n');
  const indent = isOneLine ? indentAt(content, last.start) : separator.slice(layout.lineEnd.length);
  const members = write(indent, isOneLine);
  const text = members.map((member) => separator + member).join(',') + (comma === undefined ? '' : ',');
  if (comma !== undefined) return [{ start: place.at, end: place.at, text }];
  if (place.at === last.end) return [{ start: last.end, end: last.end, text: `,${text}` }];
  return [
    { start: last.end, end: last.end, text: ',' },
    { start: place.at, end: place.at, text },
  ];
}

/** Puts a member before the entry with this index: no comma is missing then, whatever stands behind. */
export function insertFlowBefore(
  node: MapNode,
  index: number,
  write: (indent: string, isOneLine: boolean) => string,
  layout: Layout,
): readonly Splice[] {
  const { content } = layout;
  const child = childrenOf(node, content)[index];
  if (child === undefined) return [];
  const start = lineStart(content, child.start);
  const before = content.slice(start, child.start);
  const isOneLine = !/^[ \t]*$/.test(before) || start <= node.span.start;
  const separator = isOneLine ? ' ' : layout.lineEnd + before;
  const text = `${write(isOneLine ? indentAt(content, child.start) : before, isOneLine)},${separator}`;
  return [{ start: child.start, end: child.start, text }];
}

function insertFirst(
  node: MapNode | ListNode,
  write: (indent: string, isOneLine: boolean) => readonly string[],
  layout: Layout,
  style: FlowStyle,
): readonly Splice[] {
  const { content, lineEnd, unit } = layout;
  const open = node.span.start + 1;
  const close = node.span.end - 1;
  const outer = indentAt(content, node.span.start);
  const isOneLine = style.oneLine || node.kind === 'list' || !content.trimEnd().includes('\n');
  const members = write(isOneLine ? outer : outer + unit, isOneLine);
  if (/[^ \t\r\n]/.test(content.slice(open, close))) {
    // Only comments stand in it: what is added comes behind them.
    const start = Math.max(open, lineStart(content, close));
    const isOwnLine = start > open;
    const text = members.map((member) => (isOwnLine ? outer + unit + member : member)).join(`,${lineEnd}`);
    return [
      { start: isOwnLine ? start : close, end: isOwnLine ? start : close, text: isOwnLine ? text + lineEnd : text },
    ];
  }
  if (isOneLine) return [{ start: open, end: close, text: members.join(', ') }];
  const lines = members.map((member) => lineEnd + outer + unit + member).join(',');
  return [{ start: open, end: close, text: lines + lineEnd + outer }];
}

/** Takes the members with these indexes out, each with its comma; comments stay. */
export function removeFlow(
  node: MapNode | ListNode,
  gone: ReadonlySet<number>,
  layout: Layout,
  style: FlowStyle,
): readonly Splice[] {
  const { content } = layout;
  const children = childrenOf(node, content);
  const close = node.span.end - 1;
  const lastKept = children.findLastIndex((_, index) => !gone.has(index));
  const trailing = children.length === 0 ? undefined : commaAfter(content, children.at(-1)?.end ?? 0, close, style);
  const splices: Splice[] = [];
  for (const [index, child] of children.entries()) {
    if (!gone.has(index)) continue;
    const comma = commaAfter(content, child.end, close, style);
    const end = comma === undefined ? child.end : comma + 1;
    splices.push(cutOut(content, child.start, end, close, index < lastKept));
  }
  const kept = children[lastKept];
  if (kept !== undefined && lastKept < children.length - 1 && trailing === undefined) {
    const comma = commaAfter(content, kept.end, close, style);
    if (comma !== undefined) splices.push(commaBefore(content, comma, splices));
  }
  if (lastKept >= 0) return splices;
  const rest = restOf(content, node.span.start + 1, close, splices);
  return /[^ \t\r\n]/.test(rest) ? splices : [{ start: node.span.start + 1, end: close, text: '' }];
}

/** The comma, and the blanks up to what is cut out behind it on the same line. */
function commaBefore(content: string, comma: number, splices: readonly Splice[]): Splice {
  const blanks = /^[ \t]*/.exec(content.slice(comma + 1, comma + 200))?.[0].length ?? 0;
  const isBeforeCut = splices.some(({ start }) => start === comma + 1 + blanks);
  return { start: comma, end: comma + 1 + (isBeforeCut ? blanks : 0), text: '' };
}

/** From `start` to `end`: the whole line where nothing else stands on it, else `withBlanks` with the blanks behind. */
export function cutOut(content: string, start: number, end: number, limit: number, withBlanks: boolean): Splice {
  const from = lineStart(content, start);
  const stop = lineStop(content, end);
  const isAlone = /^[ \t]*$/.test(content.slice(from, start)) && /^[ \t]*$/.test(content.slice(end, stop));
  if (isAlone && stop < limit) return { start: from, end: content.indexOf('\n', stop) + 1 || content.length, text: '' };
  if (!withBlanks) return { start, end, text: '' };
  const blanks = /^[ \t]*/.exec(content.slice(end, stop))?.[0].length ?? 0;
  return { start, end: stop === end + blanks ? end : Math.min(end + blanks, limit), text: '' };
}

function restOf(content: string, start: number, end: number, splices: readonly Splice[]): string {
  let rest = '';
  let from = start;
  for (const splice of splices) {
    rest += content.slice(from, Math.max(from, splice.start));
    from = Math.max(from, splice.end);
  }
  return rest + content.slice(from, Math.max(from, end));
}

function childrenOf(node: MapNode | ListNode, content: string): readonly Child[] {
  if (node.kind === 'list') return node.items.map(({ span }) => span);
  return node.entries.map(({ keySpan, value }) => ({
    start: keyStart(content, keySpan.start, keySpan.end),
    end: value.span.end,
  }));
}

/** Where a key starts, its opening quote included. */
export function keyStart(content: string, start: number, end: number): number {
  const quote = content[start - 1];
  return (quote === '"' || quote === "'") && content[end] === quote ? start - 1 : start;
}

/** The comma behind a member, comments skipped; undefined where none stands before the bracket. */
function commaAfter(content: string, from: number, close: number, style: FlowStyle): number | undefined {
  for (let at = from; at < close; at++) {
    const sign = content[at];
    if (sign === ',') return at;
    if (content.startsWith(style.comment, at)) at = lineStop(content, at) - 1;
    else if (content.startsWith('/*', at)) at = endOfBlock(content, at) - 1;
    else if (sign !== ' ' && sign !== '\t' && sign !== '\r' && sign !== '\n') return undefined;
  }
  return undefined;
}

function endOfBlock(content: string, at: number): number {
  const end = content.indexOf('*/', at + 2);
  return end < 0 ? content.length : end + 2;
}

/** Behind the comment that stands on the same line, if there is one and nothing but it. */
function endOfRemark(
  content: string,
  from: number,
  style: FlowStyle,
): { readonly at: number; readonly hasLineComment: boolean } {
  const stop = lineStop(content, from);
  let at = from;
  while (at < stop && (content[at] === ' ' || content[at] === '\t')) at++;
  if (content.startsWith(style.comment, at)) return { at: stop, hasLineComment: true };
  if (style.comment === '//' && content.startsWith('/*', at)) {
    const end = endOfBlock(content, at);
    if (end <= stop) return { at: end, hasLineComment: false };
  }
  return { at: from, hasLineComment: false };
}

/** What stands between members: a line break with its indentation, or blanks. */
function separatorOf(
  children: readonly Child[],
  { content, lineEnd, unit }: Layout,
  needsLine: boolean,
  node: ConfigNode,
): string {
  const last = children.at(-1);
  if (last === undefined) return ' ';
  const start = lineStart(content, last.start);
  const before = content.slice(start, last.start);
  if (start > node.span.start && /^[ \t]*$/.test(before)) return lineEnd + before;
  if (needsLine) return lineEnd + indentAt(content, node.span.start) + unit;
  if (children.length > 1) return /[ \t]*$/.exec(before)?.[0] ?? ' ';
  return /[:=,][ \t]/.test(content.slice(node.span.start, node.span.end)) || node.kind === 'list' ? ' ' : '';
}
