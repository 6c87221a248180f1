import { expect } from 'vitest';
import { detect } from '../../src/detect.ts';
import * as fake from '../../src/examples/fake.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import type { Severity, Span } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';

interface Mark {
  readonly isSecret: boolean;
  readonly span: Span;
  readonly text: string;
}

/**
 * Scans a text in which `«…»` marks what has to be reported with medium severity or more, and `‹…›` what may be a weak
 * default but no literal. Nothing else may be reported with medium or more.
 */
export async function expectMarked(path: string, marked: string): Promise<void> {
  const { text, marks } = readMarks(marked);
  const detection = await detect(path, latin1(text));
  expect(detection.failures).toEqual([]);
  const matches = mergeBySpan({ path, bytes: Buffer.from(text), origin: 'worktree' }, detection);
  const reported = matches.filter(({ severity }) => severity !== 'low');
  const missed = marks.filter(
    ({ isSecret, span }) => isSecret && !reported.some((match) => overlaps(match.span, span)),
  );
  const alarms = reported.filter(({ span, severity }) => !marks.some((mark) => isExpected(mark, span, severity)));
  expect(
    missed.map((mark) => mark.text),
    'missed',
  ).toEqual([]);
  expect(
    alarms.map(({ ruleId, reason, secret }) => `${ruleId} ${reason} ${secret}`),
    'false alarms',
  ).toEqual([]);
}

function isExpected(mark: Mark, span: Span | undefined, severity: Severity): boolean {
  return overlaps(span, mark.span) && (mark.isSecret || severity === 'medium');
}

function overlaps(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start < other.end && other.start < one.end;
}

function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/«([^»]*)»|‹([^›]*)›/g)) {
    text += marked.slice(from, match.index);
    const value = match[1] ?? match[2] ?? '';
    const start = Buffer.byteLength(text);
    text += value;
    marks.push({ isSecret: match[1] !== undefined, text: value, span: { start, end: Buffer.byteLength(text) } });
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

/** Makers of values, each time another one. */
export function makers() {
  let seed = 0;
  const next = (): number => ++seed;
  return {
    opaque: (length = 32, alphabet?: string): string => fake.opaque(length, alphabet, next()),
    hex: (length: number): string => fake.hex(length, next()),
    uuid: (): string => fake.uuid(next()),
    pem: (newline: string): string => fake.pemPrivateKey(next(), newline),
    next,
  };
}

/** A value as people indent it. */
export function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
