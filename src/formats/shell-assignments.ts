import type { MappedText, Span } from '../model.ts';
import { spanOf } from './nodes.ts';
import type { ShellDialect } from './shell.ts';
import type { Word } from './shell-reading.ts';
import type { FoundWord } from './shell-word.ts';

/** A variable that a command sets. */
export interface Assignment {
  readonly name: string;
  readonly value: MappedText;
  readonly span: Span;
}

/** The words of a command, told apart. */
export interface TakenAssignments {
  readonly assignments: readonly Assignment[];
  /** The words that are left: `export` and the like stay, `NAME=value` does not. */
  readonly words: readonly Word[];
}

/** Words that a command may start with and that only steer. */
const steering = new Set('if then else elif do while until ! { } time & .'.split(' '));
const declaring = new Set('export declare typeset local readonly'.split(' '));
const assigned = /^([A-Za-z_][A-Za-z0-9_]*)(?:\[[A-Za-z0-9_]{0,40}\])?\+?=/;
const plainName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const powershellName = /^\$(?:\{?env:([A-Za-z_][A-Za-z0-9_]*)\}?|([A-Za-z_][A-Za-z0-9_]*))(\+?=)?/i;

/** Takes the variables that a command sets out of its words, in the spellings of all shells. */
export function takeAssignments(
  text: MappedText,
  found: readonly FoundWord[],
  dialect: ShellDialect,
): TakenAssignments & { readonly steering: readonly string[] } {
  const start = found.findIndex(({ word }) => word.quoted !== 'none' || !isSteering(word.text.content));
  const words = start < 0 ? [] : found.slice(start);
  const steering = (start < 0 ? found : found.slice(0, start)).map(contentOf);
  const first = words[0]?.word.text.content ?? '';
  const taken =
    takePowershell(text, words, dialect) ??
    takeSpaced(text, words) ??
    takeDeclared(words, first) ??
    takeSet(text, words, first.toLowerCase()) ??
    takeLeading(words);
  return { ...taken, steering };
}

/** `then`, `{` and the head of a function stand before the command. */
function isSteering(content: string): boolean {
  return steering.has(content) || content.endsWith('()');
}

function contentOf(found: FoundWord | undefined): string {
  return found?.word.text.content ?? '';
}

function wordsOf(found: readonly FoundWord[]): readonly Word[] {
  return found.map(({ word }) => word);
}

function assignmentOf(text: MappedText, name: string, first: FoundWord, value: FoundWord, from = 0): Assignment {
  return { name, value: value.word.text.slice(from), span: spanOf(text, first.start, value.end) };
}

/** `$env:NAME = 'value'`, with or without blanks; `$name = 'value'` only where the text is PowerShell. */
function takePowershell(
  text: MappedText,
  words: readonly FoundWord[],
  dialect: ShellDialect,
): TakenAssignments | undefined {
  const [first] = words;
  const match = powershellName.exec(contentOf(first));
  const name = match?.[1] ?? (dialect === 'powershell' ? match?.[2] : undefined);
  if (!first || !match || name === undefined) return undefined;
  const isGlued = match[3] !== undefined;
  const isWhole = match[0].length === contentOf(first).length;
  if (isGlued && !isWhole)
    return { assignments: [assignmentOf(text, name, first, first, match[0].length)], words: wordsOf(words.slice(1)) };
  const index = isGlued ? 1 : /^\+?=$/.test(contentOf(words[1])) ? 2 : -1;
  const value = words[index];
  if (!value || !isWhole) return undefined;
  return { assignments: [assignmentOf(text, name, first, value)], words: wordsOf(words.slice(index + 1)) };
}

/** `NAME = value` and `NAME := value`: no shell reads that, but make, just and many READMEs do. */
function takeSpaced(text: MappedText, words: readonly FoundWord[]): TakenAssignments | undefined {
  const isExported = contentOf(words[0]) === 'export';
  const [first, operator, value, ...others] = isExported ? words.slice(1) : words;
  if (!first || !value || !/^[:?+]?:?=$/.test(contentOf(operator)) || !plainName.test(contentOf(first)))
    return undefined;
  return { assignments: [assignmentOf(text, contentOf(first), first, value)], words: wordsOf(others) };
}

/** `export NAME=value`, `declare -x NAME=value`. */
function takeDeclared(words: readonly FoundWord[], first: string): TakenAssignments | undefined {
  if (!declaring.has(first)) return undefined;
  return split(words, 1);
}

/** fish's `set -gx NAME value`, `set NAME=value` of batch files, `setx NAME value`, `setenv NAME value`. */
function takeSet(text: MappedText, words: readonly FoundWord[], first: string): TakenAssignments | undefined {
  if (first === 'set') return takeBatchSet(text, words) ?? takeFishSet(text, words);
  if (first !== 'setx' && first !== 'setenv') return undefined;
  const [command, name, value, ...others] = words;
  if (!command || !name || !value || !plainName.test(contentOf(name))) return undefined;
  return { assignments: [assignmentOf(text, contentOf(name), name, value)], words: wordsOf([command, ...others]) };
}

/** A batch file's value goes on to the end of the command, blanks included; quotes stand around name and value. */
function takeBatchSet(text: MappedText, words: readonly FoundWord[]): TakenAssignments | undefined {
  const [command, first] = words;
  const match = assigned.exec(contentOf(first));
  const last = words.at(-1);
  if (!command || !first || !last || !match) return undefined;
  const name = match[1] ?? '';
  const isOneWord = first === last || first.word.quoted !== 'none';
  const value = isOneWord
    ? first.word.text.slice(match[0].length)
    : text.slice(first.start + match[0].length, last.end);
  const assignment = { name, value, span: spanOf(text, first.start, isOneWord ? first.end : last.end) };
  return { assignments: [assignment], words: wordsOf(isOneWord ? [command, ...words.slice(2)] : [command]) };
}

function takeFishSet(text: MappedText, words: readonly FoundWord[]): TakenAssignments | undefined {
  const index = words.findIndex((found, at) => at > 0 && !contentOf(found).startsWith('-'));
  const name = words[index];
  const value = words[index + 1];
  const isExport = index > 1;
  if (!name || !value || !isExport || !plainName.test(contentOf(name))) return undefined;
  const others = [...words.slice(0, index), ...words.slice(index + 2)];
  return { assignments: [assignmentOf(text, contentOf(name), name, value)], words: wordsOf(others) };
}

/** `NAME=value` before the command. */
function takeLeading(words: readonly FoundWord[]): TakenAssignments {
  const end = words.findIndex((found) => !isAssignment(found));
  const count = end < 0 ? words.length : end;
  return { assignments: words.slice(0, count).flatMap(assignmentIn), words: wordsOf(words.slice(count)) };
}

/** Every `NAME=value` behind the first words. */
function split(words: readonly FoundWord[], from: number): TakenAssignments {
  const rest = words.slice(from);
  const others = rest.filter((found) => !isAssignment(found));
  return { assignments: rest.flatMap(assignmentIn), words: wordsOf([...words.slice(0, from), ...others]) };
}

function isAssignment(found: FoundWord): boolean {
  return assigned.test(contentOf(found));
}

function assignmentIn({ word }: FoundWord): readonly Assignment[] {
  const match = assigned.exec(word.text.content);
  return match ? [{ name: match[1] ?? '', value: word.text.slice(match[0].length), span: word.span }] : [];
}
