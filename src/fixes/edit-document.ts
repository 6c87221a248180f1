import { encodeTomlString } from '../formats/toml-string.ts';
import { encodeFlowPlain, encodePlain } from '../formats/yaml-scalar.ts';
import type { ConfigDocument, ConfigNode, Entry, KeyPath, ListNode, MapNode } from '../model.ts';
import { latin1 } from '../text.ts';
import type { Change, Layout, Member, NewValue, Splice } from './change.ts';
import { type FlowStyle, insertFlow, insertFlowBefore, isFlow, removeFlow } from './flow-edit.ts';
import { insertItems, insertLinesAfter, insertLinesBefore, removeLines } from './line-edit.ts';
import { type Replace, replaceValues } from './replace-values.ts';
import { insertTomlLines, removeTomlLines } from './toml-edit.ts';

type Format = 'json' | 'yaml' | 'toml';
/** Members that go into one container. */
interface Put {
  readonly parent: KeyPath;
  readonly key: string;
  readonly before: string | undefined;
  readonly members: readonly Member[];
}
interface Editing {
  readonly document: ConfigDocument;
  readonly format: Format;
  readonly layout: Layout;
}

/** Edits of bytes that make the changes; undefined where the document's layout leaves no sure place for one of them. */
export function editDocument(
  document: ConfigDocument | undefined,
  changes: readonly Change[],
  layout: Layout,
): readonly Splice[] | undefined {
  const values = replaceValues(
    once(changes.flatMap((change) => (change.kind === 'replace' ? [change] : []))),
    layout.content,
  );
  const structural = changes.filter(({ kind }) => kind !== 'replace');
  if (structural.length === 0) return values;
  const format = document?.format;
  if (document === undefined || (format !== 'json' && format !== 'yaml' && format !== 'toml')) return undefined;
  const editing: Editing = { document, format, layout };
  const splices: Splice[] = [...values];
  for (const made of [...putsOf(changes).map((put) => makePut(put, editing)), ...dropsOf(changes, editing)]) {
    if (made === undefined) return undefined;
    splices.push(...made);
  }
  return splices;
}

/** Two findings may ask for the same: a URL with two credentials that moves as a whole. */
function once(changes: readonly Replace[]): readonly Replace[] {
  const byPlace = new Map(changes.map((change) => [`${change.span.start} ${change.span.end} ${change.text}`, change]));
  return [...byPlace.values()];
}

function putsOf(changes: readonly Change[]): readonly Put[] {
  const puts = new Map<string, Put>();
  for (const change of changes) {
    if (change.kind !== 'put') continue;
    const id = JSON.stringify([change.parent, change.key]);
    const known = puts.get(id);
    const isThere = known?.members.some((member) => JSON.stringify(member) === JSON.stringify(change.member));
    if (isThere === true) continue;
    const { parent, key, before } = change;
    puts.set(id, { parent, key, before: known?.before ?? before, members: [...(known?.members ?? []), change.member] });
  }
  return [...puts.values()];
}

function makePut(put: Put, editing: Editing): readonly Splice[] | undefined {
  const { document, layout } = editing;
  const parent = mapAt(document, put.parent);
  if (parent === undefined) return undefined;
  const entry = parent.entries.findLast(({ key }) => key === put.key);
  if (entry === undefined) return makeContainer(put, parent, editing);
  const container = entry.value;
  if (container.kind === 'scalar') return container.type === 'null' ? fillNull(put, entry, editing) : undefined;
  const isList = put.members[0]?.key === undefined;
  if ((container.kind === 'list') !== isList) return undefined;
  const members = put.members.filter((member) => !holds(container, member));
  if (members.length === 0) return [];
  const filtered = { ...put, members };
  return isFlow(layout.content, container)
    ? insertFlow(
        container,
        (indent, isOneLine) => spellAll(filtered, container, indent, isOneLine, editing),
        layout,
        flowStyle(editing.format),
      )
    : insertBlock(filtered, container, editing);
}

/** Behind the last line of a block. */
function insertBlock(put: Put, container: MapNode | ListNode, editing: Editing): readonly Splice[] | undefined {
  const { layout, format } = editing;
  if (format === 'json') return undefined;
  if (format === 'toml') {
    if (container.kind === 'list') return undefined;
    const lines = put.members.map((member) => spell(member, '', true, ' = ', format, layout));
    return insertTomlLines(container, lines, undefined, layout);
  }
  const spelled = put.members.map((member) => spell(member, '', false, ': ', 'yaml', layout));
  return container.kind === 'list'
    ? insertItems(container, spelled, layout)
    : insertLinesAfter(container, () => spelled, layout);
}

/** `env:` with nothing behind it. */
function fillNull(put: Put, entry: Entry, { format, layout }: Editing): readonly Splice[] | undefined {
  const { start, end } = entry.value.span;
  const text = flowContainer(put, format, layout);
  if (format !== 'yaml' || start !== end) return [{ start, end, text }];
  const colon = layout.content.indexOf(':', entry.keySpan.end);
  return colon < 0 ? undefined : [{ start: colon + 1, end: colon + 1, text: ` ${text}` }];
}

/** The map or list does not exist yet. */
function makeContainer(put: Put, parent: MapNode, editing: Editing): readonly Splice[] | undefined {
  const { format, layout } = editing;
  const { content } = layout;
  const index = put.before === undefined ? -1 : parent.entries.findIndex(({ key }) => key === put.before);
  const anchor = parent.entries[index];
  if (isFlow(content, parent)) {
    const write = (indent: string, isOneLine: boolean): string => {
      const colon = separatorOf(parent, format, content);
      const value = isOneLine ? flowContainer(put, format, layout) : openContainer(put, format, indent, layout);
      return `${spellKey(put.key, format)}${colon}${value}`;
    };
    return anchor === undefined
      ? insertFlow(parent, (indent, isOneLine) => [write(indent, isOneLine)], layout, flowStyle(format))
      : insertFlowBefore(parent, index, write, layout);
  }
  if (format === 'toml') {
    const line = `${spellKey(put.key, format)} = ${flowContainer(put, format, layout)}`;
    return insertTomlLines(parent, [line], put.before, layout);
  }
  if (format !== 'yaml') return undefined;
  const block = (indent: string): string => {
    const dash = put.members[0]?.key === undefined ? '- ' : '';
    const lines = put.members.map((member) => dash + spell(member, '', false, ': ', format, layout));
    return [`${spellKey(put.key, format)}:`, ...lines.map((line) => `${indent}  ${line}`)].join(layout.lineEnd);
  };
  return anchor === undefined
    ? insertLinesAfter(parent, (indent) => [block(indent)], layout)
    : insertLinesBefore(anchor, block, layout);
}

function dropsOf(changes: readonly Change[], editing: Editing): readonly (readonly Splice[] | undefined)[] {
  const { document, layout, format } = editing;
  const parents = new Map<string, { readonly path: KeyPath; readonly keys: Set<string> }>();
  for (const change of changes) {
    if (change.kind !== 'drop') continue;
    const id = JSON.stringify(change.parent);
    const known = parents.get(id) ?? { path: change.parent, keys: new Set<string>() };
    known.keys.add(change.key);
    parents.set(id, known);
  }
  return [...parents.values()].map(({ path, keys }) => {
    const map = mapAt(document, path);
    if (map === undefined) return undefined;
    const gone = new Set([...map.entries.keys()].filter((index) => keys.has(map.entries[index]?.key ?? '')));
    if (isFlow(layout.content, map)) return removeFlow(map, gone, layout, flowStyle(format));
    if (format === 'toml') return removeTomlLines(map, gone, layout);
    const holder = mapAt(document, path.slice(0, -1))?.entries.findLast(({ key }) => key === path.at(-1));
    return format === 'yaml' ? removeLines(map, gone, holder, layout) : undefined;
  });
}

function holds(container: MapNode | ListNode, member: Member): boolean {
  if (container.kind === 'map') return container.entries.some(({ key }) => key === member.key);
  return container.items.some((item) => item.kind === 'scalar' && item.text.content === latin1(String(member.value)));
}

function spellAll(
  put: Put,
  container: MapNode | ListNode,
  indent: string,
  isOneLine: boolean,
  { format, layout }: Editing,
): readonly string[] {
  const colon = container.kind === 'map' ? separatorOf(container, format, layout.content) : '';
  return put.members.map((member) => spell(member, indent, true, colon, format, layout, isOneLine));
}

/** `{"A": "x"}` or `["x"]` on one line. */
function flowContainer(put: Put, format: Format, layout: Layout): string {
  const isList = put.members[0]?.key === undefined;
  const colon = format === 'toml' ? ' = ' : format === 'json' && !/"[ \t]*:[ \t]/.test(layout.content) ? ':' : ': ';
  const members = put.members.map((member) => spell(member, '', true, colon, format, layout)).join(', ');
  if (isList) return `[${members}]`;
  return format === 'toml' ? `{ ${members} }` : `{${members}}`;
}

/** A map or list over several lines; a list of plain texts stays on one. */
function openContainer(put: Put, format: Format, indent: string, layout: Layout): string {
  const isList = put.members[0]?.key === undefined;
  if (isList && put.members.every(({ value }) => typeof value === 'string')) return flowContainer(put, format, layout);
  const { lineEnd, unit } = layout;
  const inner = indent + unit;
  const members = put.members.map((member) => inner + spell(member, inner, true, ': ', format, layout, false));
  const [open, close] = isList ? '[]' : '{}';
  return `${open}${lineEnd}${members.join(`,${lineEnd}`)}${lineEnd}${indent}${close}`;
}

function spell(
  { key, value }: Member,
  indent: string,
  isInFlow: boolean,
  colon: string,
  format: Format,
  layout: Layout,
  isOneLine = true,
): string {
  const text = spellValue(value, indent, isInFlow, format, layout, isOneLine);
  return key === undefined ? text : `${spellKey(key, format)}${colon}${text}`;
}

function spellValue(
  value: NewValue,
  indent: string,
  isInFlow: boolean,
  format: Format,
  layout: Layout,
  isOneLine: boolean,
): string {
  if (typeof value === 'string') {
    if (format === 'json') return latin1(JSON.stringify(value));
    if (format === 'toml') return latin1(encodeTomlString(value));
    return latin1(isInFlow ? encodeFlowPlain(value) : encodePlain(value));
  }
  const pairs = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${typeof one === 'string' ? JSON.stringify(one) : one}`,
  );
  if (isOneLine) return latin1(`{ ${pairs.join(', ')} }`);
  const inner = layout.lineEnd + indent + layout.unit;
  return latin1(`{${inner}${pairs.join(`,${inner}`)}${layout.lineEnd}${indent}}`);
}

function spellKey(key: string, format: Format): string {
  if (format === 'json') return latin1(JSON.stringify(key));
  if (format === 'toml') return /^[A-Za-z0-9_-]+$/.test(key) ? key : latin1(encodeTomlString(key));
  return latin1(encodePlain(key));
}

/** What stands between key and value in this map. */
function separatorOf(map: MapNode, format: Format, content: string): string {
  const usual = format === 'toml' ? ' = ' : ': ';
  const entry = map.entries.at(-1);
  if (entry === undefined) return usual;
  const between = content.slice(entry.keySpan.end, entry.value.span.start).replace(/^["']/, '');
  return /^[ \t]*[:=][ \t]*$/.test(between) ? between : usual;
}

function flowStyle(format: Format): FlowStyle {
  return { comment: format === 'json' ? '//' : '#', oneLine: format === 'toml' };
}

/** The map at a key path; lists are gone through by index. */
export function mapAt(document: ConfigDocument, keyPath: KeyPath): MapNode | undefined {
  for (const root of document.roots) {
    const node = keyPath.reduce<ConfigNode | undefined>(childAt, root);
    if (node?.kind === 'map') return node;
  }
  return undefined;
}

function childAt(node: ConfigNode | undefined, part: string | number): ConfigNode | undefined {
  if (node?.kind === 'list') return typeof part === 'number' ? node.items[part] : undefined;
  return node?.kind === 'map' ? node.entries.findLast(({ key }) => key === part)?.value : undefined;
}
