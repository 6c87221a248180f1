import type { ConfigNode, Entry, MapNode } from '../model.ts';
import { indentAt, type Layout, lineStart, lineStop, type Splice } from './change.ts';
import { cutOut, isFlow, keyStart } from './flow-edit.ts';

/** Editing of TOML tables, whose keys stand on lines of their own: below a header, or behind a dotted prefix. */

/** Puts lines into a table: before the entry `before`, else behind its last line. Undefined where no place is sure. */
export function insertTomlLines(
  table: MapNode,
  lines: readonly string[],
  before: string | undefined,
  layout: Layout,
): readonly Splice[] | undefined {
  const { content, lineEnd } = layout;
  const anchor = table.entries.find(({ key }) => key === before);
  const prefix = anchor === undefined ? undefined : prefixOf(content, anchor);
  if (anchor !== undefined && prefix !== undefined) {
    const start = lineStart(content, anchor.keySpan.start);
    return [{ start, end: start, text: lines.map((line) => prefix + line + lineEnd).join('') }];
  }
  const own = table.entries.findLast(
    (entry) => prefixOf(content, entry) !== undefined && endsOnLine(content, entry.value),
  );
  if (own !== undefined) {
    const end = lineStop(content, own.value.span.end);
    const lead = prefixOf(content, own) ?? '';
    return [{ start: end, end, text: lines.map((line) => lineEnd + lead + line).join('') }];
  }
  return anchor === undefined ? undefined : insertAboveHeader(anchor, lines, layout);
}

/** The table has nothing but tables below headers of their own: its header is made where it has none. */
function insertAboveHeader(anchor: Entry, lines: readonly string[], layout: Layout): readonly Splice[] | undefined {
  const { content, lineEnd } = layout;
  const start = lineStart(content, anchor.keySpan.start);
  const path = /^[ \t]*\[([^[\]\r\n]*)\.[ \t]*["']?$/.exec(content.slice(start, anchor.keySpan.start))?.[1];
  if (path === undefined) return undefined;
  const header = `[${path.trim()}]`;
  for (let at = content.indexOf(header); at >= 0; at = content.indexOf(header, at + 1)) {
    const end = lineStop(content, at);
    const isHeader = /^[ \t]*$/.test(content.slice(lineStart(content, at), at));
    if (isHeader) return [{ start: end, end, text: lines.map((line) => lineEnd + line).join('') }];
  }
  const indent = indentAt(content, anchor.keySpan.start);
  const text = [header, ...lines].map((line) => indent + line + lineEnd).join('');
  return [{ start, end: start, text: `${text}${lineEnd}` }];
}

/** Takes entries out of a table that is written a line for each; undefined where one shares its line. */
export function removeTomlLines(
  table: MapNode,
  gone: ReadonlySet<number>,
  { content }: Layout,
): readonly Splice[] | undefined {
  const splices: Splice[] = [];
  for (const index of gone) {
    const entry = table.entries[index];
    const prefix = entry === undefined ? undefined : prefixOf(content, entry);
    if (entry === undefined || prefix === undefined) return undefined;
    const start = lineStart(content, entry.keySpan.start) + (/^[ \t]*/.exec(prefix)?.[0].length ?? 0);
    splices.push(cutOut(content, start, entry.value.span.end, content.length + 1, true));
  }
  return splices;
}

/** What stands before a key on its line: blanks and dotted parts; undefined for headers and inside of brackets. */
function prefixOf(content: string, entry: Entry): string | undefined {
  const start = keyStart(content, entry.keySpan.start, entry.keySpan.end);
  const prefix = content.slice(lineStart(content, start), start);
  return /^[ \t]*(?:(?:[A-Za-z0-9_-]+|"[^"\\]*"|'[^']*')[ \t]*\.[ \t]*)*$/.test(prefix) ? prefix : undefined;
}

function endsOnLine(content: string, node: ConfigNode): boolean {
  return node.kind === 'scalar' || isFlow(content, node);
}
