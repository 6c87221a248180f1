import type { MappedText } from '../model.ts';
import { JoinedText } from './joined-text.ts';
import { spanOf } from './nodes.ts';
import type { ShellDialect } from './shell.ts';
import { takeBackticks, takeDollar, takeDouble, takeSingle } from './shell-quotes.ts';
import { continuationEnd, copy, escapeCode, noteQuotes, type Reading, type Word } from './shell-reading.ts';
import type { ShellSpans } from './shell-spans.ts';

/** A word, where it stands in the text that is read, and the command substitutions in it. */
export interface FoundWord {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  readonly nested: readonly (readonly [number, number])[];
}

const placeholder = /<[A-Za-z](?:[A-Za-z0-9 _./:|-]{0,60}[A-Za-z0-9_])?>/y;

/** Reads the word at `start`; its end is at least one character further. */
export function readWord(text: MappedText, start: number, dialect: ShellDialect, spans: ShellSpans): FoundWord {
  const reading: Reading = {
    text,
    content: text.content,
    dialect,
    spans,
    joined: new JoinedText(text),
    nested: [],
    index: start,
    end: start,
    brackets: 0,
    quoted: undefined,
  };
  let spanEnd = start;
  while (reading.index < text.content.length && !endsWord(reading, start)) {
    const after = continuationEnd(text.content, reading.index, dialect);
    if (after > reading.index) {
      reading.index = after;
      continue;
    }
    takePart(reading);
    spanEnd = reading.index;
  }
  if (reading.index === start) {
    copy(reading, start + 1);
    spanEnd = start + 1;
  }
  const word = {
    text: reading.joined.finish(reading.end),
    span: spanOf(text, start, spanEnd),
    quoted: reading.quoted ?? 'none',
  } as const;
  return { word, start, end: reading.index, nested: reading.nested };
}

function endsWord(reading: Reading, start: number): boolean {
  const { content, index } = reading;
  const code = content.charCodeAt(index);
  if (code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) return true;
  if (code === 0x3b || code === 0x26 || code === 0x7c) return true;
  if (code === 0x3c || code === 0x3e) return !isPlaceholder(reading);
  // Brackets inside a word belong to it: `list=(a b)`, `name()`, `f("a")`.
  if (code === 0x28) return index === start;
  return code === 0x29 && reading.brackets === 0;
}

function isPlaceholder({ content, index }: Reading): boolean {
  placeholder.lastIndex = index;
  return placeholder.test(content);
}

/** An action of a template (`{{ .Values.password | quote }}`): blanks and signs inside belong to it. */
const action = /\{\{[^{}\r\n]{1,400}\}\}/y;

function takeAction(reading: Reading): boolean {
  action.lastIndex = reading.index;
  if (!action.test(reading.content)) return false;
  noteQuotes(reading, 'none');
  copy(reading, action.lastIndex);
  return true;
}

function takePart(reading: Reading): void {
  const { content, index, dialect } = reading;
  const code = content.charCodeAt(index);
  if (code === 0x7b && takeAction(reading)) return;
  if (code === 0x27) {
    takeSingle(reading);
    return;
  }
  if (code === 0x22) {
    takeDouble(reading);
    return;
  }
  if (code === 0x24) {
    takeDollar(reading);
    return;
  }
  if (code === 0x3c) {
    isPlaceholder(reading);
    noteQuotes(reading, 'none');
    copy(reading, placeholder.lastIndex);
    return;
  }
  if (code === 0x60 && dialect !== 'powershell') {
    takeBackticks(reading);
    return;
  }
  if (code === escapeCode(dialect)) {
    takeEscape(reading);
    return;
  }
  if (code === 0x28) reading.brackets++;
  if (code === 0x29) reading.brackets--;
  noteQuotes(reading, 'none');
  takeOrdinary(reading);
}

const special = /[ \t\r\n;&|<>()'"$`\\^]|\{\{/g;

function takeOrdinary(reading: Reading): void {
  special.lastIndex = reading.index + 1;
  const found = special.exec(reading.content);
  copy(reading, found ? found.index : reading.content.length);
}

/** Outside of quotes, anything escaped stands for itself. */
function takeEscape(reading: Reading): void {
  reading.index++;
  noteQuotes(reading, 'none');
  if (reading.index < reading.content.length) copy(reading, reading.index + 1);
}
