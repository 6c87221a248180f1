import type { MappedText } from '../model.ts';
import { JoinedText } from './joined-text.ts';
import { spanOf } from './nodes.ts';
import type { Assignment } from './shell-assignments.ts';
import { lineEndAt, lineStartAfter, skipBlanks, trimmedEnd } from './text-lines.ts';

/** A part of a makefile that can hold a credential. */
export type MakefilePart =
  | { readonly kind: 'assignment'; readonly assignment: Assignment }
  | { readonly kind: 'recipe'; readonly text: MappedText };

const variable =
  /(?:[A-Za-z0-9_.%/ \t-]{1,200}:(?![:=]))?[ \t]*(?:(?:export|override|private|unexport)[ \t]+){0,3}([A-Za-z_][A-Za-z0-9_.-]{0,200})[ \t]*(?::{0,3}|[?+!])=/y;

/** Splits a makefile into its variables and its recipes; recipe lines that a backslash joins are one text. */
export function* makefileParts(text: MappedText): Generator<MakefilePart> {
  const { content } = text;
  let next = 0;
  while (next < content.length) {
    const start = next;
    const end = joinedEnd(content, start);
    next = lineStartAfter(content, end);
    if (content.charCodeAt(start) === 0x09) {
      yield { kind: 'recipe', text: recipeOf(text, start + 1, end) };
      continue;
    }
    const assignment = assignmentOf(text, start, end);
    if (assignment) yield { kind: 'assignment', assignment };
    else if (content.charCodeAt(skipBlanks(content, start, end)) === 0x23)
      yield { kind: 'recipe', text: text.slice(start, end) };
  }
}

/** The end of a line, or of the last of the lines that backslashes join. */
function joinedEnd(content: string, start: number): number {
  let end = lineEndAt(content, start);
  while (content.charCodeAt(end - 1) === 0x5c && end < content.length) {
    const next = lineStartAfter(content, end);
    if (next >= content.length) break;
    end = lineEndAt(content, next);
  }
  return end;
}

/** Make takes the marks at the start of a recipe, and one tab at the start of each further line. */
function recipeOf(text: MappedText, start: number, end: number): MappedText {
  const { content } = text;
  const joined = new JoinedText(text);
  let from = start;
  while (from < end && /[ \t@+-]/.test(content.charAt(from))) from++;
  let next = from;
  while (next < end) {
    const after = Math.min(lineStartAfter(content, next), end);
    joined.copy(content.charCodeAt(next) === 0x09 ? next + 1 : next, after);
    next = after;
  }
  return joined.finish(end);
}

function assignmentOf(text: MappedText, start: number, end: number): Assignment | undefined {
  const { content } = text;
  variable.lastIndex = start;
  const found = variable.exec(content);
  const name = found?.[1];
  if (!found || name === undefined || variable.lastIndex > end) return undefined;
  const from = skipBlanks(content, variable.lastIndex, end);
  const comment = content.slice(from, end).search(/[ \t]#/);
  const to = trimmedEnd(content, from, comment < 0 ? end : from + comment);
  const [valueStart, valueEnd] = unquoted(content, from, to);
  return { name, value: text.slice(valueStart, valueEnd), span: spanOf(text, start, to) };
}

/** Quotes are a part of make's value, but the shell that gets it takes them away. */
function unquoted(content: string, start: number, end: number): readonly [number, number] {
  const quote = content.charAt(start);
  const isQuoted = end - start > 1 && (quote === '"' || quote === "'") && content.charAt(end - 1) === quote;
  return isQuoted ? [start + 1, end - 1] : [start, end];
}
