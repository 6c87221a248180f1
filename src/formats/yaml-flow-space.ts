import { lineEndAt, skipBlanks } from './text-lines.ts';
import { isMarker, type YamlCursor } from './yaml-cursor.ts';

const lineFeed = 0x0a;
const hash = 0x23;

/** How far the reader of bracketed collections is. */
export interface Flow {
  readonly cursor: YamlCursor;
  readonly content: string;
  /** Indentation of what the collection stands in. */
  readonly parent: number;
  position: number;
  lineStart: number;
  depth: number;
  /** Set where nothing more can be read: at the end, at a line that belongs to something else, at a stray bracket. */
  isBroken: boolean;
  /** Place of the last comment that was given to a scalar. */
  taken: number;
}

/** Notes the first reason why a collection ends early. */
export function breakOff(flow: Flow, message: string, index: number): void {
  if (!flow.isBroken) flow.cursor.complain(message, index);
  flow.isBroken = true;
}

/** Skips blanks, line breaks and comments. */
export function skipSpace(flow: Flow): void {
  const { content } = flow;
  while (!flow.isBroken) {
    if (flow.position >= content.length) {
      breakOff(flow, 'A bracket is not closed', flow.position);
      return;
    }
    const code = content.charCodeAt(flow.position);
    if (code === hash && content.charCodeAt(flow.position - 1) <= 0x20) skipComment(flow);
    else if (code === lineFeed) skipBreak(flow);
    else if (code === 0x20 || code === 0x09 || code === 0x0d) flow.position++;
    else return;
  }
}

/** Moves over a line break, unless the next line belongs to something else. */
export function skipBreak(flow: Flow): void {
  if (endsBefore(flow, flow.position + 1)) {
    breakOff(flow, 'A bracket is not closed', flow.position);
    return;
  }
  flow.position++;
  flow.lineStart = flow.position;
}

/** A line that is indented no further than what the collection stands in must close it, or it is not a part of it. */
export function endsBefore(flow: Flow, lineStart: number): boolean {
  const { content, parent } = flow;
  const first = skipBlanks(content, lineStart, content.length);
  const code = content.charCodeAt(first);
  if (first >= content.length || code === lineFeed || code === 0x0d || code === hash) return false;
  if (first === lineStart && isMarker(content, first, lineEndAt(content, first))) return true;
  const mayStandLeft = code === 0x5d || code === 0x7d || code === 0x2c;
  return first - lineStart <= parent && !mayStandLeft;
}

function skipComment(flow: Flow): void {
  const { content, cursor, position, lineStart } = flow;
  const end = lineEndAt(content, position);
  if (skipBlanks(content, lineStart, position) === position) cursor.comments.whole(lineStart, position, end);
  else if (flow.taken !== position) cursor.comments.trailing(position, end);
  flow.position = end;
}
