import type { ConfigNode, MapNode, MappedText, Span } from '../model.ts';
import { type ListDraft, type MapDraft, type ProblemList, spanOf } from './nodes.ts';

/** One part of a dotted key. */
export interface TomlKey {
  readonly key: string;
  readonly keySpan: Span;
}

/** A table that later lines may still add to. */
interface Table {
  readonly node: MapDraft;
  readonly keys: Set<string>;
  readonly children: Map<string, Table | Tables>;
}
/** An array of tables; headers that go through it mean its last one. */
interface Tables {
  readonly node: ListDraft;
  last: Table;
}

/**
 * More parts than this are left out between the first and the last one. An array of tables takes two levels, so that
 * 2 * 30 + 30 levels of keys and 60 + 30 of values stay below `maxDepth`.
 */
const maxHeaderParts = 30;
const maxDottedParts = 30;

/** Puts the lines of a document, or the members of an inline table, into one tree. */
export class TomlTables {
  readonly #text: MappedText;
  readonly #problems: ProblemList;
  readonly #root: Table;
  /** The tables and arrays that the present header goes through; their spans grow with the section. */
  #path: (Table | Tables)[] = [];
  #table: Table;

  constructor(text: MappedText, problems: ProblemList, start: number) {
    this.#text = text;
    this.#problems = problems;
    this.#root = this.#createTable(start);
    this.#table = this.#root;
  }

  /** `[a.b]` or, with `isArray`, `[[a.b]]` at `start`; the section before it ends at `sectionEnd`. */
  openSection(parts: readonly TomlKey[], isArray: boolean, start: number, sectionEnd: number): void {
    this.#grow(this.#path, sectionEnd);
    this.#path = [];
    const kept = this.#shorten(parts, maxHeaderParts, start);
    let table = this.#root;
    for (const part of kept.slice(0, -1)) table = this.#enter(table, part, start, this.#path);
    const last = kept.at(-1);
    if (last) table = isArray ? this.#append(table, last, start) : this.#enter(table, last, start, this.#path);
    this.#table = table;
  }

  /** `a.b = value`, from `start` to `end`. */
  put(parts: readonly TomlKey[], value: ConfigNode, start: number, end: number): void {
    const path: (Table | Tables)[] = [];
    const kept = this.#shorten(parts, maxDottedParts, start);
    let table = this.#table;
    for (const part of kept.slice(0, -1)) table = this.#enter(table, part, start, path);
    const last = kept.at(-1);
    if (last) this.#add(table, last, value, start);
    this.#grow(path, end);
  }

  finish(end: number): MapNode {
    this.#grow(this.#path, end);
    this.#grow([this.#root], end);
    return this.#root.node;
  }

  #createTable(start: number): Table {
    const node: MapDraft = { kind: 'map', entries: [], span: spanOf(this.#text, start, start) };
    return { node, keys: new Set(), children: new Map() };
  }

  #enter(table: Table, part: TomlKey, start: number, path: (Table | Tables)[]): Table {
    const child = table.children.get(part.key) ?? this.#addTable(table, part, start);
    path.push(child);
    if (!('last' in child)) return child;
    path.push(child.last);
    return child.last;
  }

  #addTable(table: Table, part: TomlKey, start: number): Table {
    const child = this.#createTable(start);
    this.#add(table, part, child.node, start);
    table.children.set(part.key, child);
    return child;
  }

  #append(table: Table, part: TomlKey, start: number): Table {
    const item = this.#createTable(start);
    const child = table.children.get(part.key);
    if (child && 'last' in child) {
      child.node.items.push(item.node);
      child.last = item;
      this.#path.push(child, item);
      return item;
    }
    const list: ListDraft = { kind: 'list', items: [item.node], span: spanOf(this.#text, start, start) };
    const tables: Tables = { node: list, last: item };
    this.#add(table, part, list, start);
    table.children.set(part.key, tables);
    this.#path.push(tables, item);
    return item;
  }

  #add(table: Table, part: TomlKey, value: ConfigNode, index: number): void {
    if (table.keys.has(part.key)) this.#problems.add('A key is set twice', index);
    table.keys.add(part.key);
    table.node.entries.push({ key: part.key, keySpan: part.keySpan, value });
  }

  #grow(path: readonly (Table | Tables)[], end: number): void {
    const offset = this.#text.at(end);
    for (const { node } of path) node.span = { start: node.span.start, end: Math.max(node.span.end, offset) };
  }

  #shorten(parts: readonly TomlKey[], limit: number, index: number): readonly TomlKey[] {
    if (parts.length <= limit) return parts;
    this.#problems.add('Nested too deeply', index);
    return [...parts.slice(0, limit - 1), ...parts.slice(-1)];
  }
}
