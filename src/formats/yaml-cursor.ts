import type { MappedText } from '../model.ts';
import { LineComments } from './line-comments.ts';
import { ProblemList, startOf } from './nodes.ts';
import { lineEndAt, lineStartAfter, skipBlanks } from './text-lines.ts';
import type { HeadTest } from './yaml-lines.ts';
import type { TrailingComment } from './yaml-scalar.ts';

const space = 0x20;
const tab = 0x09;
const hash = 0x23;
const brace = 0x7b;

/** Indentation of the end of the text and of the lines between documents: less than any other. */
const outside = -2;

/** Walks over the lines of a YAML text that hold something; comments and lines of templates are passed over. */
export class YamlCursor {
  readonly text: MappedText;
  readonly content: string;
  readonly comments: LineComments;
  readonly problems: ProblemList;
  /** The current line: its start, the start and end of its content, the start of the next line. */
  lineStart = 0;
  start = 0;
  end = 0;
  next: number;
  /** Column of the content, or `outside`. */
  indent = outside;
  depth = 0;
  /** False once something was met that another reader may read better. */
  isOrdinary = true;
  /** Whether lines or values of a template (Helm, Jinja) were met. */
  hasTemplates = false;
  /** Actions on lines of their own that hold something in quotes. */
  readonly actions: MappedText[] = [];

  /** How far a document was looked at, and found to be worth reading. */
  #read = 0;
  /** Whether what follows the first entries of a document may be passed over. */
  readonly holdsNothing: HeadTest | undefined;

  constructor(text: MappedText, holdsNothing?: HeadTest) {
    this.text = text;
    this.holdsNothing = holdsNothing;
    this.content = text.content;
    this.comments = new LineComments(text, true);
    this.problems = new ProblemList(text);
    this.next = startOf(text);
  }

  get isAtEnd(): boolean {
    return this.indent === outside && this.lineStart >= this.content.length;
  }

  /** At `---` or `...`. */
  get isAtMarker(): boolean {
    return this.indent === outside && this.lineStart < this.content.length;
  }

  /** Notes what does not parse; the caller goes on. */
  complain(message: string, index: number): void {
    this.isOrdinary = false;
    this.problems.add(message, index);
  }

  /** Notes that what stands at the place is left out. */
  leaveOut(index: number): void {
    this.isOrdinary = false;
    this.problems.addTooDeep(index);
  }

  /** Moves to the first line with content at or behind the start of a line. */
  moveTo(lineStart: number): void {
    const { content } = this;
    let next = lineStart;
    while (next < content.length) {
      const from = next;
      const found = content.indexOf('\n', from);
      const lineBreak = found < 0 ? content.length : found;
      const end = lineBreak > from && content.charCodeAt(lineBreak - 1) === 0x0d ? lineBreak - 1 : lineBreak;
      next = lineBreak + 1;
      const start = skipBlanks(content, from, end);
      if (start === end) continue;
      const code = content.charCodeAt(start);
      if (code === hash) {
        this.comments.whole(from, start, end);
        continue;
      }
      if (code === brace) {
        const after = templateEnd(content, start, end);
        if (after >= 0) {
          this.hasTemplates = true;
          if (/["'`]/.test(content.slice(start, after))) this.actions.push(this.text.slice(start, after));
          next = Math.max(next, lineStartAfter(content, after));
          continue;
        }
      }
      if (code === 0x25 && start === from) continue;
      this.#take(from, start, end, next);
      return;
    }
    this.lineStart = content.length;
    this.start = content.length;
    this.end = content.length;
    this.next = content.length;
    this.indent = outside;
  }

  /** Moves to the next line with content behind the current one. */
  moveOn(): void {
    this.moveTo(this.next);
  }

  /** Moves to the end of the document, unless there are comments on the way, or lines that do not belong to its map. */
  passDocument(): void {
    if (this.indent === outside || this.lineStart < this.#read) return;
    const { content, lineStart } = this;
    const end = documentEnd(content, lineStart);
    this.#read = end;
    const rest = content.slice(lineStart, end);
    if (/^- /.test(rest) || rest.includes('\n- ') || holdsComment(rest) || holdsAssignment(rest)) return;
    this.hasTemplates ||= rest.includes('{{') || rest.includes('{%');
    this.moveTo(end);
  }

  /** Treats the rest of the current line as a line of its own (`- key: value`). */
  narrow(start: number): void {
    this.start = start;
    this.indent = start - this.lineStart;
  }

  /** Ends a value at `index`, which may stand on a later line: what is left of that line must be a comment. */
  finishLine(index: number, end = this.#lineEnd(index)): TrailingComment | undefined {
    const comment = commentAt(this.content, index, end);
    if (!comment && skipBlanks(this.content, index, end) < end) this.complain('Text behind a value', index);
    this.moveTo(lineStartAfter(this.content, end));
    return comment;
  }

  #lineEnd(index: number): number {
    return index <= this.end && index >= this.lineStart ? this.end : lineEndAt(this.content, index);
  }

  #take(lineStart: number, start: number, end: number, next: number): void {
    this.lineStart = lineStart;
    this.start = start;
    this.end = end;
    this.next = next;
    this.indent = start - lineStart;
    if (start === lineStart && isMarker(this.content, start, end)) this.indent = outside;
    else if (start > lineStart && hasTab(this.content, lineStart, start)) this.complain('A tab indents', lineStart);
  }
}

/** Whether a blank or the end of the line stands at `index`: what makes `-`, `:` and `?` indicators. */
export function isBlankOrEnd(content: string, index: number, end: number): boolean {
  if (index >= end) return true;
  const code = content.charCodeAt(index);
  return code === space || code === tab;
}

/** The start of the next line that is `---` or `...`, or the end of the text; looks no further than the document. */
function documentEnd(content: string, lineStart: number): number {
  const dashes = markerIn(content, '\n---', lineStart);
  const document = content.slice(lineStart, dashes);
  return lineStart + markerIn(document, '\n...', 0);
}

function markerIn(content: string, marker: string, from: number): number {
  let found = content.indexOf(marker, from);
  while (found >= 0 && content.charCodeAt(found + 4) > space) found = content.indexOf(marker, found + 4);
  return found < 0 ? content.length : found + 1;
}

/** An action that does more than to name a value or to write a block may hold a literal. */
function holdsAssignment(text: string): boolean {
  return (
    (text.includes('{{') || text.includes('{%')) &&
    /:=|\b(?:set|default|coalesce|ternary|printf|b64enc)\b|\bquote[ \t]+["'`(.]/.test(text)
  );
}

function holdsComment(text: string): boolean {
  for (let found = text.indexOf('#'); found >= 0; found = text.indexOf('#', found + 1))
    if (found === 0 || text.charCodeAt(found - 1) <= space) return true;
  return false;
}

/** The comment that starts at or behind `index`, where only blanks stand before it. */
export function commentAt(content: string, index: number, end: number): TrailingComment | undefined {
  const marker = skipBlanks(content, index, end);
  if (
    marker >= end ||
    content.charCodeAt(marker) !== hash ||
    (marker === index && index > 0 && !isBlankOrEnd(content, index - 1, end))
  ) {
    return undefined;
  }
  return { marker, end };
}

/** `---` or `...` at the start of a line. */
export function isMarker(content: string, start: number, end: number): boolean {
  const code = content.charCodeAt(start);
  if (code !== 0x2d && code !== 0x2e) return false;
  if (content.charCodeAt(start + 1) !== code || content.charCodeAt(start + 2) !== code) return false;
  return start + 3 >= end || content.charCodeAt(start + 3) <= space;
}

/**
 * Where the template action ends that has a line to itself (`{{- if … }}`, `{% for … %}`, `{# … #}`), or -1. An action
 * that something else follows is a part of a key or a value.
 */
export function templateEnd(content: string, start: number, end: number): number {
  const second = content.charCodeAt(start + 1);
  const closer = second === brace ? '}}' : second === 0x25 ? '%}' : second === hash ? '#}' : undefined;
  if (closer === undefined) return -1;
  const line = content.slice(start, end);
  const first = line.indexOf(closer);
  if (first < 0) return templateLinesEnd(content, closer, end);
  return skipActions(line, closer) === line.length ? end : -1;
}

/** An action over several lines; the number of lines is bounded, so that a missing end costs no more than that. */
function templateLinesEnd(content: string, closer: string, end: number): number {
  let lineEnd = end;
  for (let count = 0; count < 50; count++) {
    const next = lineStartAfter(content, lineEnd);
    if (next >= content.length) return end;
    lineEnd = lineEndAt(content, next);
    const line = content.slice(next, lineEnd);
    if (line.includes(closer)) return lineEnd;
  }
  return end;
}

/** The end of the run of actions that a line starts with. */
function skipActions(line: string, closer: string): number {
  const opener = line.slice(0, 2);
  let index = 0;
  while (line.startsWith(opener, index)) {
    const found = line.indexOf(closer, index + 2);
    if (found < 0) return index;
    index = skipBlanks(line, found + 2, line.length);
  }
  return index;
}

function hasTab(content: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (content.charCodeAt(index) === tab) return true;
  return false;
}
