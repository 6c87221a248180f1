import { readFileSync } from 'node:fs';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, type TestRepository } from '../git-repository.ts';

/**
 * A small whole repository in one text file:
 *
 *     --- path/of/a/file
 *     its lines, with ‹githubToken› and ‹base64(opaque(32))› where a value stands
 *     --- untracked path
 *     a file that exists and is not committed
 *     === expected
 *     ruleId path:line keyPath        (a space in the path is `\ `)
 *
 * Markers call the makers of src/examples/fake.ts while the test runs, so that no file holds what a scanner reports.
 * An argument is a number, a text in single quotes, or a call; `base64` encodes what its argument gives.
 */
export interface RepositoryCase {
  readonly files: Readonly<Record<string, string>>;
  readonly untracked: Readonly<Record<string, string>>;
  readonly expected: readonly ExpectedFinding[];
}
export interface ExpectedFinding {
  readonly ruleId: string;
  /** `path` or `path:line`. */
  readonly place: string;
  /** Absent where the finding has none. */
  readonly keyPath?: string;
}

/** Reads a case; throws for what is no case, with the line. */
export function readCase(file: URL): RepositoryCase {
  const files: Record<string, string> = {};
  const untracked: Record<string, string> = {};
  const expected: ExpectedFinding[] = [];
  const sections = readFileSync(file, 'utf8').split(/^(?=--- |=== )/m);
  for (const section of sections) {
    const end = section.indexOf('\n');
    const heading = section.slice(0, end).trim();
    const body = section.slice(end + 1);
    if (heading === '=== expected') expected.push(...readExpected(body));
    else if (heading.startsWith('--- untracked ')) untracked[heading.slice(14)] = fill(body);
    else if (heading.startsWith('--- ')) files[heading.slice(4)] = fill(body);
    else if (section.trim() !== '') throw new Error(`Text before the first section: ${heading}`);
  }
  return { files, untracked, expected };
}

/** The case as a git repository in a temporary folder: everything committed but what is untracked. */
export function unpack({ files, untracked }: RepositoryCase): TestRepository {
  const repository = makeRepository(files);
  repository.writeAll(untracked);
  return repository;
}

function readExpected(body: string): readonly ExpectedFinding[] {
  const lines = body.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, ruleId = '', place = '', keyPath] = /^(\S+) ((?:[^ \\]|\\ )+)(?: (.+))?$/.exec(line) ?? [];
      if (ruleId === '') throw new Error(`No finding: ${line}`);
      return { ruleId, place: place.replaceAll('\\ ', ' '), ...(keyPath === undefined ? {} : { keyPath }) };
    });
}

const makers: ReadonlyMap<string, unknown> = new Map([
  ...Object.entries(fake),
  ['base64', (text: string): string => Buffer.from(text).toString('base64')],
]);

/** Replaces every `‹call›` by what it makes. */
function fill(text: string): string {
  return text.replace(/‹([^›\n]*)›/g, (_, call: string) => String(made(call)));
}

function made(call: string): string | number {
  const text = call.trim();
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (/^'[^']*'$/.test(text)) return text.slice(1, -1).replaceAll('\\n', '\n');
  const [, name = '', inner] = /^([A-Za-z][A-Za-z0-9]*)(?:\((.*)\))?$/.exec(text) ?? [];
  const maker = makers.get(name);
  if (typeof maker !== 'function') throw new Error(`No maker: ${text}`);
  const values = inner === undefined || inner === '' ? [] : splitArguments(inner).map(made);
  const value: unknown = maker(...values);
  return String(value);
}

/** Commas inside of brackets belong to the inner call. */
function splitArguments(text: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
