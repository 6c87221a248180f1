import type { Entry, ListNode, MapNode } from '../model.ts';
import { type Layout, lineStart, lineStop, type Splice } from './change.ts';
import { cutOut, keyStart } from './flow-edit.ts';

/** Editing of what is written a line for each member: YAML blocks. Columns count bytes; YAML indents with spaces only. */

/** Puts entries before the entry with this index of a YAML map; also where it stands behind a dash. */
export function insertLinesBefore(
  entry: Entry,
  write: (indent: string) => string,
  { content, lineEnd }: Layout,
): readonly Splice[] {
  const start = keyStart(content, entry.keySpan.start, entry.keySpan.end);
  const indent = columnOf(content, start);
  return [{ start, end: start, text: write(indent) + lineEnd + indent }];
}

/** Puts entries behind the last one of a YAML map. */
export function insertLinesAfter(
  node: MapNode,
  write: (indent: string) => readonly string[],
  { content, lineEnd }: Layout,
): readonly Splice[] {
  const last = node.entries.at(-1);
  if (last === undefined) return [];
  const indent = columnOf(content, keyStart(content, last.keySpan.start, last.keySpan.end));
  const end = lineStop(content, Math.max(last.value.span.end, last.keySpan.end));
  return [
    {
      start: end,
      end,
      text: write(indent)
        .map((line) => lineEnd + indent + line)
        .join(''),
    },
  ];
}

/** Puts items behind the last one of a YAML list. */
export function insertItems(node: ListNode, items: readonly string[], { content, lineEnd }: Layout): readonly Splice[] {
  const last = node.items.at(-1);
  if (last === undefined) return [];
  const dash = content.lastIndexOf('-', last.span.start - 1);
  if (dash < lineStart(content, last.span.start)) return [];
  const indent = columnOf(content, dash);
  const end = lineStop(content, last.span.end);
  return [{ start: end, end, text: items.map((item) => `${lineEnd}${indent}- ${item}`).join('') }];
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
