import { neutralise } from '../findings/neutralise.ts';
import type { Finding } from '../model.ts';

/** A masked line, cut to the width, with the columns to underline; `from === to` where the place is not known. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}
interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Longer than any terminal is wide; keeps a minified file from being taken apart for one line. */
const NEAR = 1000;

/** Cuts the finding's masked line to `width` columns around its place; undefined where there is no line to show. */
export function excerptOf(finding: Finding, width: number): Excerpt | undefined {
  const line = finding.excerpt;
  if (line === undefined || line.trim() === '') return undefined;
  const mark = markOf(finding, line);
  const { start, end } = mark ?? { start: 0, end: 0 };
  const from = Math.max(0, start - NEAR);
  const indented = from === 0;
  const before = [...visible(line.slice(from, start), indented)];
  const inside = [...visible(line.slice(start, end), indented && before.length === 0)];
  const after = [...visible(line.slice(end, end + NEAR), indented && before.length + inside.length === 0)];
  const more = { left: from > 0, right: end + NEAR < line.length };
  return cut(
    [...before, ...inside, ...after],
    { start: before.length, end: before.length + inside.length },
    width,
    more,
  );
}

/** Masking changes the length of a line, so the masked value is looked for near its column. */
function markOf(finding: Finding, line: string): Mark | undefined {
  const { start, end, redacted } = finding;
  if (start === undefined) return undefined;
  const column = start.column - 1;
  const at = redacted === undefined || redacted === '' ? undefined : nearest(line, redacted, column);
  if (at !== undefined) return { start: at, end: at + (redacted ?? '').length };
  // A line that was cut at its beginning has lost its columns.
  if (line.startsWith('…') || column >= line.length || end === undefined) return undefined;
  if (end.line > start.line) return { start: column, end: line.length };
  return { start: column, end: Math.min(line.length, Math.max(column + 1, end.column - 1)) };
}

function nearest(line: string, part: string, column: number): number | undefined {
  const before = line.lastIndexOf(part, column);
  const after = line.indexOf(part, column);
  if (before < 0) return after < 0 ? undefined : after;
  if (after < 0) return before;
  return column - before < after - column ? before : after;
}

/** Indentation says nothing here and costs width. */
function visible(text: string, isBeginning: boolean): string {
  return neutralise((isBeginning ? text.trimStart() : text).replaceAll('\t', '  '));
}

function cut(
  characters: readonly string[],
  mark: Mark,
  width: number,
  more: { readonly left: boolean; readonly right: boolean },
): Excerpt {
  const first = windowStart(characters.length, mark, width);
  const head = more.left || first > 0 ? '…' : '';
  const tail = more.right || characters.length - first > width - head.length ? '…' : '';
  const shown = characters.slice(first, first + width - head.length - tail.length);
  const column = (index: number): number => Math.min(Math.max(0, index - first), shown.length) + head.length;
  return { text: `${head}${shown.join('').trimEnd()}${tail}`, from: column(mark.start), to: column(mark.end) };
}

/** Leaves a third of the width for what stands before the place, more where the line ends soon. */
function windowStart(length: number, mark: Mark, width: number): number {
  if (length <= width || mark.end < width) return 0;
  return Math.max(0, Math.min(mark.start - Math.floor(width / 3), length - width + 1));
}
