import type { ConfigDocument, Entry, MappedText } from '../model.ts';
import { gluedAssignment } from './dotenv-glue.ts';
import { type DotenvValue, readDotenvValue } from './dotenv-value.ts';
import { LineComments } from './line-comments.ts';
import { ProblemList, spanOf, startOf } from './nodes.ts';
import { Scalar } from './scalar.ts';
import { lineEndAt, lineStartAfter, skipBlanks } from './text-lines.ts';

/** Docker's secret files have dots in names (`server.key=value`), and some tools write `KEY: value`. */
const name = /(?:export[ \t]{1,8})?([A-Za-z0-9_][A-Za-z0-9_.-]*)[ \t]*(?:=|:(?=[ \t\r\n]|$))/y;
const bareName = /^(?:export[ \t]{1,8})?[A-Za-z_][A-Za-z0-9_.-]*$/;

/** Reads an env file as one map. Commented-out assignments are among the comments and can be read with it again. */
export function readDotenv(text: MappedText): ConfigDocument {
  const { content } = text;
  const comments = new LineComments(text);
  const problems = new ProblemList(text);
  const entries: Entry[] = [];
  let next = startOf(text);
  while (next < content.length) {
    const lineStart = next;
    const end = lineEndAt(content, lineStart);
    const first = skipBlanks(content, lineStart, end);
    next = lineStartAfter(content, end);
    if (first === end) continue;
    if (content.charCodeAt(first) === 0x23) {
      comments.whole(lineStart, first, end);
      continue;
    }
    const found = matchName(content, first, end);
    if (!found) {
      if (!bareName.test(content.slice(first, end))) problems.add('Not an assignment', first);
      continue;
    }
    const value = readDotenvValue(text, found.valueStart, end);
    if (!value.isClosed) problems.add('A quote is not closed', value.before);
    pushEntries(entries, text, found, value);
    next = value.next;
  }
  const root = { kind: 'map', entries, span: text.span } as const;
  return { format: 'dotenv', text, roots: [root], comments: comments.finish(), problems: problems.found };
}

interface Name {
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

function matchName(content: string, first: number, end: number): Name | undefined {
  name.lastIndex = first;
  const found = name.exec(content);
  const key = found?.[1];
  if (!found || key === undefined || name.lastIndex > end) return undefined;
  const prefix = key === 'export' ? '' : (/^export[ \t]+/.exec(found[0])?.[0] ?? '');
  const start = first + prefix.length;
  return { start, end: start + key.length, valueStart: name.lastIndex };
}

/** Line breaks get lost once or twice; a line of nothing else is hostile. */
const mostGlued = 10;

/** One entry, or several where line breaks between assignments were lost. */
function pushEntries(entries: Entry[], text: MappedText, found: Name, value: DotenvValue): void {
  const { content } = text;
  let key = found;
  let rest = value;
  for (let count = 0; rest.style === 'plain' && count < mostGlued; count++) {
    const at = gluedAssignment(content.slice(rest.start, rest.end));
    if (at < 0) break;
    const start = rest.start + at;
    const equals = content.indexOf('=', start);
    entries.push(entryOf(text, key, { ...rest, end: start, after: start, comment: undefined }));
    key = { start, end: equals, valueStart: equals + 1 };
    rest = { ...rest, start: equals + 1, before: equals + 1 };
  }
  entries.push(entryOf(text, key, rest));
}

function entryOf(text: MappedText, key: Name, value: DotenvValue): Entry {
  const scalar = new Scalar(text, value, 'string', encoders[value.style], value.decoded);
  if (value.comment !== undefined) scalar.comment = value.comment;
  return { key: text.content.slice(key.start, key.end), keySpan: spanOf(text, key.start, key.end), value: scalar };
}

const encoders = { plain: encodePlain, single: encodeSingle, double: encodeDouble, literal: encodeDouble } as const;

function encodePlain(value: string): string {
  return /^[A-Za-z0-9_./:@%+,=~{}$()&?!*^<>|;[\]-]*$/.test(value) ? value : encodeDouble(value);
}

function encodeSingle(value: string): string {
  return /['\\\r\n]/.test(value) ? encodeDouble(value) : `'${value}'`;
}

/** References keep their dollar sign: a value that is written here on purpose names a variable. */
function encodeDouble(value: string): string {
  const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `"${escaped}"`;
}
