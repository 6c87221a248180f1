import { randomBytes } from 'node:crypto';
import type { Document } from 'yaml';
import { hashValue } from '../findings/hash.ts';
import type { ConfigFile } from './find.ts';
import { parseOptions } from './parse.ts';
import { checkConfig } from './read.ts';

/** A finding to accept. */
export interface NewIgnoreEntry {
  readonly rule: string;
  /** Relative to the repository's top. */
  readonly path: string;
  readonly keyPath?: string | undefined;
  /** As `reveal` returns it; absent for a finding without a value. Only its hash is written. */
  readonly value?: string | undefined;
  readonly reason: string;
  /** ISO date, the last day on which the entry counts. */
  readonly expires?: string | undefined;
}

/** An entry as it is written, in this order of keys. */
type WrittenEntry = Readonly<Record<string, string>>;

/** What goes into the file; the salt only where it has none and a value is hashed. */
interface Addition {
  readonly salt: string | undefined;
  readonly entries: readonly WrittenEntry[];
}

/**
 * The config file with more ignore entries; empty text stands for a new file. Comments and order are kept, entries are
 * put where path, rule and key sort them, and nothing depends on the clock. Throws a UsageError on a broken config.
 */
export async function addIgnoreEntries(config: ConfigFile, added: readonly NewIgnoreEntry[]): Promise<string> {
  const isJson = config.path.endsWith('.json');
  const isNew = config.text.trim() === '';
  const current = isNew ? undefined : await checkConfig(config);
  const needsSalt = current?.salt === undefined && added.some((entry) => entry.value !== undefined);
  const salt = current?.salt ?? randomBytes(16).toString('base64url');
  const entries = added.map((entry) => writtenEntry(entry, salt)).sort(compareEntries);
  const addition: Addition = { salt: needsSalt ? salt : undefined, entries };
  if (isJson) return editJson(isNew ? '{}\n' : config.text, addition);
  return await editYaml(config.text, addition);
}

function writtenEntry(entry: NewIgnoreEntry, salt: string): WrittenEntry {
  return {
    rule: entry.rule,
    path: entry.path,
    ...(entry.keyPath !== undefined && { key: entry.keyPath }),
    ...(entry.value !== undefined && { hash: hashValue(entry.value, salt) }),
    reason: entry.reason,
    ...(entry.expires !== undefined && { expires: entry.expires }),
  };
}

async function editYaml(text: string, addition: Addition): Promise<string> {
  const yaml = await import('yaml');
  const document: Document = yaml.parseDocument(text, parseOptions);
  if (!yaml.isMap(document.contents)) document.contents = document.createNode({});
  if (addition.salt !== undefined) document.set('salt', addition.salt);
  const present = document.get('ignore');
  const list = yaml.isSeq(present) ? present : new yaml.YAMLSeq();
  if (list !== present) document.set('ignore', list);
  if (list.items.length === 0) list.flow = false;
  for (const entry of addition.entries) {
    const existing = list.items.map((item) => (yaml.isMap(item) ? item.toJSON() : undefined));
    const place = placeFor(entry, existing);
    if (place.replaces) list.items[place.index] = document.createNode(entry);
    else list.items.splice(place.index, 0, document.createNode(entry));
  }
  const indent = Math.min(8, /^( {2,8})[^ \n]/m.exec(text)?.[1]?.length ?? 2);
  const indentSeq = !/^[\w-]+:[ \t]*\r?\n- /m.test(text);
  const written = document.toString({ lineWidth: 0, indent, indentSeq, flowCollectionPadding: /[[{] /.test(text) });
  return withLineEnds(written, text);
}

function editJson(text: string, addition: Addition): string {
  const root: unknown = JSON.parse(text);
  const config = new Map<string, unknown>(Object.entries(root ?? {}));
  if (addition.salt !== undefined) config.set('salt', addition.salt);
  const present = config.get('ignore');
  const list: unknown[] = Array.isArray(present) ? [...present] : [];
  for (const entry of addition.entries) {
    const place = placeFor(entry, list);
    list.splice(place.index, place.replaces ? 1 : 0, entry);
  }
  config.set('ignore', list);
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  return withLineEnds(`${JSON.stringify(Object.fromEntries(config), null, indent)}\n`, text);
}

function withLineEnds(written: string, original: string): string {
  return /\r\n/.test(original) ? written.replace(/\r?\n/g, '\r\n') : written;
}

/** Where an entry belongs; one for the same value at the same place is replaced. */
function placeFor(entry: WrittenEntry, existing: readonly unknown[]): { index: number; replaces: boolean } {
  const same = existing.findIndex(
    (other) => compareEntries(entry, other) === 0 && textOf(other, 'hash') === textOf(entry, 'hash'),
  );
  if (same !== -1) return { index: same, replaces: true };
  const next = existing.findIndex((other) => compareEntries(entry, other) < 0);
  return { index: next === -1 ? existing.length : next, replaces: false };
}

function compareEntries(a: unknown, b: unknown): number {
  for (const key of ['path', 'rule', 'key']) {
    const [left, right] = [textOf(a, key), textOf(b, key)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function textOf(entry: unknown, key: string): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const value: unknown = Object.entries(entry).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
}
