import type { ConfigNode, Entry, ListNode, MapNode } from '../model.ts';
import { type Layout, lineStart, lineStop, type Splice } from './change.ts';
import { cutOut, keyStart } from './flow-edit.ts';

/** Editing of what is written a line for each member: YAML blocks. Columns count bytes; YAML indents with spaces only. */

/** Puts the lines of an entry before the entry with this index of a YAML map; also where it stands behind a dash. */
export function insertLinesBefore(
  entry: Entry,
  lines: readonly string[],
  { content, lineEnd }: Layout,
): readonly Splice[] {
  const start = keyStart(content, entry.keySpan.start, entry.keySpan.end);
  const indent = lineEnd + columnOf(content, start);
  return [{ start, end: start, text: lines.join(indent) + indent }];
}

/** Puts the lines of entries behind the last one of a YAML map. */
export function insertLinesAfter(
  node: MapNode,
  lines: readonly string[],
  { content, lineEnd }: Layout,
): readonly Splice[] {
  const last = node.entries.at(-1);
  if (last === undefined) return [];
  const indent = columnOf(content, keyStart(content, last.keySpan.start, last.keySpan.end));
  const end = lineStop(content, Math.max(last.value.span.end, last.keySpan.end));
  return [{ start: end, end, text: lines.map((line) => lineEnd + indent + line).join('') }];
}

/** Puts items, each with its lines, behind the last one of a YAML list. */
export function insertItems(
  node: ListNode,
  items: readonly (readonly string[])[],
  { content, lineEnd }: Layout,
): readonly Splice[] {
  const last = node.items.at(-1);
  const dash = last === undefined ? undefined : dashBefore(last, content);
  if (last === undefined || dash === undefined) return [];
  const indent = lineEnd + columnOf(content, dash);
  const end = lineStop(content, last.span.end);
  return [{ start: end, end, text: items.map((lines) => `${indent}- ${lines.join(`${indent}  `)}`).join('') }];
}

/** Takes items out of a YAML list, line by line; an emptied list becomes `[]`. Undefined where a dash is not to be found. */
export function removeItems(
  node: ListNode,
  gone: ReadonlySet<number>,
  holder: Entry | undefined,
  { content }: Layout,
): readonly Splice[] | undefined {
  const splices: Splice[] = [];
  for (const index of gone) {
    const item = node.items[index];
    const dash = item === undefined ? undefined : dashBefore(item, content);
    if (item === undefined || dash === undefined) return undefined;
    splices.push(cutOut(content, dash, item.span.end, content.length, true));
  }
  if (gone.size < node.items.length) return splices;
  if (holder === undefined) return undefined;
  const colon = content.indexOf(':', holder.keySpan.end);
  return [{ start: colon + 1, end: colon + 1, text: ' []' }, ...splices];
}

/** Writes the lines of another entry in the place of an entry. Undefined where a tag or an anchor stands before the value. */
export function swapLines(
  entry: Entry,
  lines: readonly string[],
  { content, lineEnd }: Layout,
): readonly Splice[] | undefined {
  if (!isBare(entry, content)) return undefined;
  const start = keyStart(content, entry.keySpan.start, entry.keySpan.end);
  return [{ start, end: entry.value.span.end, text: lines.join(lineEnd + columnOf(content, start)) }];
}

/** Whether nothing but a colon and blanks stand between key and value. */
export function isBare({ keySpan, value }: Entry, content: string): boolean {
  return /^["']?[ \t]*:\s*$/.test(content.slice(keySpan.end, value.span.start));
}

/** The dash of an item, if nothing but it stands before the item on its line. */
function dashBefore({ span }: ConfigNode, content: string): number | undefined {
  const start = lineStart(content, span.start);
  const before = /^[ \t]*-[ \t]+$/.exec(content.slice(start, span.start));
  return before === null ? undefined : content.indexOf('-', start);
}

/** Takes entries out of a YAML map, line by line; an emptied map becomes `{}`, since null is not the same. */
export function removeLines(
  node: MapNode,
  gone: ReadonlySet<number>,
  holder: Entry | undefined,
  { content }: Layout,
): readonly Splice[] {
  const splices = [...gone].flatMap((index) => {
    const entry = node.entries[index];
    return entry === undefined ? [] : [cutEntry(entry, node.entries[index + 1], content)];
  });
  if (gone.size < node.entries.length) return splices;
  if (holder === undefined) return [];
  const colon = content.indexOf(':', holder.keySpan.end);
  return [{ start: colon + 1, end: colon + 1, text: ' {}' }, ...splices];
}

/** Behind a dash the next entry moves up; a comment behind the value stays where it is. */
function cutEntry(entry: Entry, next: Entry | undefined, content: string): Splice {
  const start = keyStart(content, entry.keySpan.start, entry.keySpan.end);
  const isBehindDash = /[^ \t]/.test(content.slice(lineStart(content, start), start));
  if (isBehindDash && next !== undefined) {
    return { start, end: keyStart(content, next.keySpan.start, next.keySpan.end), text: '' };
  }
  return cutOut(content, start, Math.max(entry.value.span.end, entry.keySpan.end + 1), content.length, true);
}

/** As many spaces as stand before the offset on its line. */
export function columnOf(content: string, offset: number): string {
  return ' '.repeat(offset - lineStart(content, offset));
}
