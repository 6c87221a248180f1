import type { MappedText, Span } from '../model.ts';
import type { JoinedText } from './joined-text.ts';
import type { ShellDialect } from './shell.ts';
import type { ShellSpans } from './shell-spans.ts';

/** A word of a command: quotes and backslashes are undone, expansions stay as they are written. */
export interface Word {
  readonly text: MappedText;
  readonly span: Span;
  readonly quoted: 'single' | 'double' | 'none' | 'mixed';
}

/** How far the reader of a word is. */
export interface Reading {
  readonly text: MappedText;
  readonly content: string;
  readonly dialect: ShellDialect;
  readonly spans: ShellSpans;
  readonly joined: JoinedText;
  readonly nested: (readonly [number, number])[];
  index: number;
  /** Where the last decoded character stands, for the end of the text. */
  end: number;
  brackets: number;
  /** The first kind of quoting in the word, `mixed` once there is a second. */
  quoted: Word['quoted'] | undefined;
}

/** Takes the characters up to `end` as they are. */
export function copy(reading: Reading, end: number): void {
  reading.joined.copy(reading.index, end);
  reading.index = end;
  reading.end = end;
}

/** What escapes outside of single quotes. */
export function escapeCode(dialect: ShellDialect): number {
  return dialect === 'powershell' ? 0x60 : 0x5c;
}

/** Behind a line break that is escaped at `index`, or `index` itself. Batch files escape with a caret. */
export function continuationEnd(content: string, index: number, dialect: ShellDialect): number {
  const code = content.charCodeAt(index);
  if (code !== escapeCode(dialect) && code !== 0x5e) return index;
  if (content.charCodeAt(index + 1) === 0x0a) return index + 2;
  return content.startsWith('\r\n', index + 1) ? index + 3 : index;
}

/** Notes how a part of the word is quoted. */
export function noteQuotes(reading: Reading, kind: Word['quoted']): void {
  if (reading.quoted === undefined) reading.quoted = kind;
  else if (reading.quoted !== kind) reading.quoted = 'mixed';
}
