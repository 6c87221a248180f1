import type { MappedText } from '../model.ts';
import { JoinedText } from './joined-text.ts';
import { lineEndAt, lineStartAfter, skipBlanks } from './text-lines.ts';

/** A line of a block scalar's body: its start, where its content ends, where the next line starts. */
interface BodyLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** What stands behind `|` or `>`. */
export interface BlockHeader {
  readonly isFolded: boolean;
  readonly chomp: 'strip' | 'clip' | 'keep';
  /** The indentation indicator, or 0. */
  readonly indent: number;
  readonly end: number;
}

/** The decoded body and where it ends: behind its last line with content, before that line's break. */
export interface BlockBody {
  readonly text: MappedText;
  readonly end: number;
  /** Start of the first line behind the body. */
  readonly next: number;
}

/** Reads `|`, `>-`, `|2+` and the like, or undefined if it is no header of a block scalar. */
export function readBlockHeader(content: string, start: number, lineEnd: number): BlockHeader | undefined {
  let chomp: BlockHeader['chomp'] = 'clip';
  let indent = 0;
  let index = start + 1;
  for (; index < lineEnd && index < start + 3; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x2d) chomp = 'strip';
    else if (code === 0x2b) chomp = 'keep';
    else if (code >= 0x31 && code <= 0x39) indent = code - 0x30;
    else break;
  }
  const code = content.charCodeAt(index);
  if (index < lineEnd && code !== 0x20 && code !== 0x09) return undefined;
  return { isFolded: content.charCodeAt(start) === 0x3e, chomp, indent, end: index };
}

/** Decodes the lines from `bodyStart` to `bodyEnd`, of which `indent` columns are indentation. */
export function decodeBlock(
  text: MappedText,
  header: BlockHeader,
  bodyStart: number,
  bodyEnd: number,
  indent: number,
): BlockBody {
  const lines = bodyLines(text.content, bodyStart, bodyEnd);
  let count = lines.length;
  while (count > 0 && isEmptyLine(text.content, lines[count - 1], indent)) count--;
  const kept = lines.slice(0, count);
  const last = kept.at(-1);
  const end = last?.end ?? header.end;
  const joined = new JoinedText(text);
  if (header.isFolded) foldLines(joined, text.content, kept, indent);
  else copyLines(joined, text.content, kept, indent);
  const breaks = header.chomp === 'keep' ? lines.slice(Math.max(0, count - 1)) : kept.slice(-1);
  if (header.chomp === 'strip') return { text: joined.finish(end), end, next: bodyEnd };
  let finish = end;
  for (const line of breaks) {
    if (line.next > line.end) joined.add('\n', line.end);
    finish = line.next;
  }
  return { text: joined.finish(finish), end, next: bodyEnd };
}

function bodyLines(content: string, bodyStart: number, bodyEnd: number): readonly BodyLine[] {
  const lines: BodyLine[] = [];
  let start = bodyStart;
  while (start < bodyEnd) {
    const found = content.indexOf('\n', start);
    const isCut = found < 0 || found >= bodyEnd;
    const lineBreak = isCut ? bodyEnd : found;
    const end = lineBreak > start && content.charCodeAt(lineBreak - 1) === 0x0d ? lineBreak - 1 : lineBreak;
    lines.push({ start, end, next: isCut ? bodyEnd : found + 1 });
    start = isCut ? bodyEnd : found + 1;
  }
  return lines;
}

function isEmptyLine(content: string, line: BodyLine | undefined, indent: number): boolean {
  if (!line) return false;
  for (let index = line.start; index < line.end; index++) if (content.charCodeAt(index) !== 0x20) return false;
  return line.end - line.start <= indent;
}

function copyLines(joined: JoinedText, content: string, lines: readonly BodyLine[], indent: number): void {
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const start = contentStart(content, line, indent);
    // A line and its break are one stretch where nothing stands between them.
    if (!isLast && line.next === line.end + 1) joined.copy(start, line.next);
    else joined.copy(start, line.end);
    if (!isLast && line.next > line.end + 1) joined.add('\n', line.end);
  }
}

/** Behind the indentation; a line of a template may stand further left than the body. */
function contentStart(content: string, line: BodyLine, indent: number): number {
  const limit = Math.min(line.start + indent, line.end);
  let index = line.start;
  while (index < limit && isIndentation(content.charCodeAt(index))) index++;
  return index;
}

function isIndentation(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Breaks between lines become blanks, except around empty lines and lines that are indented further. */
function foldLines(joined: JoinedText, content: string, lines: readonly BodyLine[], indent: number): void {
  let separator = '';
  let wasIndented = false;
  let isBegun = false;
  let previous = 0;
  for (const line of lines) {
    const start = contentStart(content, line, indent);
    const isIndented = start < line.end && isIndentation(content.charCodeAt(start));
    if (start === line.end) {
      if (!isBegun || separator === '\n') joined.add('\n', isBegun ? previous : line.end);
      else separator = '\n';
    } else if (isIndented) {
      if (separator === ' ') separator = '\n';
      else if (!wasIndented && separator === '\n') separator = '\n\n';
      joined.add(separator, previous);
      joined.copy(start, line.end);
      separator = '\n';
    } else {
      joined.add(separator, previous);
      joined.copy(start, line.end);
      separator = ' ';
    }
    if (start < line.end) {
      isBegun = true;
      wasIndented = isIndented;
    }
    previous = line.end;
  }
}

/** The indentation that the first line with content sets for a block; infinite for a block without any. */
export function firstIndent(content: string, start: number, end: number): number {
  let lineStart = start;
  while (lineStart < end) {
    const lineEnd = lineEndAt(content, lineStart);
    const first = skipBlanks(content, lineStart, lineEnd);
    if (first < lineEnd) return first - lineStart;
    lineStart = lineStartAfter(content, lineEnd);
  }
  return Number.POSITIVE_INFINITY;
}
