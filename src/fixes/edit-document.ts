import type { ConfigDocument, Entry, KeyPath, ListNode, MapNode } from '../model.ts';
import { latin1 } from '../text.ts';
import type { Change, Layout, Member, Splice } from './change.ts';
import { insertFlow, insertFlowBefore, isFlow } from './flow-edit.ts';
import { insertItems, insertLinesAfter, insertLinesBefore } from './line-edit.ts';
import { mapAt } from './node-at.ts';
import { type Replace, replaceValues } from './replace-values.ts';
import {
  blockLines,
  flowContainer,
  flowStyle,
  openContainer,
  separatorOf,
  spell,
  spellAll,
  spellKey,
} from './spell-members.ts';
import { dropsOf, type Editing, makeSwap, swapsOf } from './take-out.ts';
import { insertTomlLines } from './toml-edit.ts';

/** Members that go into one container. */
interface Put {
  readonly root: number | undefined;
  readonly parent: KeyPath;
  readonly key: string;
  readonly before: string | undefined;
  readonly members: readonly Member[];
}

/** Edits of bytes that make the changes; undefined where the document's layout leaves no sure place for one of them. */
export function editDocument(
  document: ConfigDocument | undefined,
  changes: readonly Change[],
  layout: Layout,
): readonly Splice[] | undefined {
  const values = replaceValues(
    onceEach(changes.flatMap((change) => (change.kind === 'replace' ? [change] : []))),
    layout.content,
  );
  const bare = changes.flatMap((change) =>
    change.kind === 'splice' ? [{ ...change.span, text: latin1(change.text) }] : [],
  );
  const structural = changes.filter(({ kind }) => kind !== 'replace' && kind !== 'splice');
  if (structural.length === 0) return [...values, ...once(bare)];
  const format = document?.format;
  if (document === undefined || (format !== 'json' && format !== 'yaml' && format !== 'toml')) return undefined;
  const editing: Editing = { document, format, layout };
  const splices: Splice[] = [...values, ...once(bare)];
  const steps = [
    ...putsOf(changes).map((put) => makePut(put, editing)),
    ...swapsOf(changes).map((swap) => makeSwap(swap, editing)),
    ...dropsOf(changes, editing),
  ];
  for (const made of steps) {
    if (made === undefined) return undefined;
    for (const splice of made) splices.push(splice);
  }
  return splices;
}

/** Two findings may ask for the same: a line that covers both. */
function once(splices: readonly Splice[]): readonly Splice[] {
  return [...new Map(splices.map((splice) => [JSON.stringify(splice), splice])).values()];
}

/** Two findings may ask for the same: a URL with two credentials that moves as a whole. */
function onceEach(changes: readonly Replace[]): readonly Replace[] {
  const byPlace = new Map(changes.map((change) => [`${change.span.start} ${change.span.end} ${change.text}`, change]));
  return [...byPlace.values()];
}

function putsOf(changes: readonly Change[]): readonly Put[] {
  const puts = new Map<string, Put>();
  for (const change of changes) {
    if (change.kind !== 'put') continue;
    const id = JSON.stringify([change.root, change.parent, change.key]);
    const known = puts.get(id);
    const isThere = known?.members.some((member) => JSON.stringify(member) === JSON.stringify(change.member));
    if (isThere === true) continue;
    const { root, parent, key, before } = change;
    const members = [...(known?.members ?? []), change.member];
    puts.set(id, { root, parent, key, before: known?.before ?? before, members });
  }
  return [...puts.values()];
}

function makePut(put: Put, editing: Editing): readonly Splice[] | undefined {
  const { document, layout } = editing;
  const parent = mapAt(document, put.parent, put.root);
  if (parent === undefined) return undefined;
  const entry = parent.entries.findLast(({ key }) => key === put.key);
  if (entry === undefined) return makeContainer(put, parent, editing);
  const container = entry.value;
  if (container.kind === 'scalar') return container.type === 'null' ? fillNull(put, entry, editing) : undefined;
  const isList = put.members[0]?.key === undefined;
  if ((container.kind === 'list') !== isList) return undefined;
  const members = put.members.filter((member) => !holds(container, member));
  if (members.length === 0) return [];
  return isFlow(layout.content, container)
    ? insertFlow(
        container,
        (indent, isOneLine) => spellAll(members, container, indent, isOneLine, editing),
        layout,
        flowStyle(editing.format),
      )
    : insertBlock({ ...put, members }, container, editing);
}

/** Behind the last line of a block. */
function insertBlock(put: Put, container: MapNode | ListNode, editing: Editing): readonly Splice[] | undefined {
  const { layout, format } = editing;
  if (format === 'json') return undefined;
  if (format === 'toml') {
    if (container.kind === 'list') return undefined;
    const lines = put.members.map((member) => spell(member, '', true, ' = ', editing));
    return insertTomlLines(container, lines, undefined, layout);
  }
  const spelled = put.members.map((member) => blockLines(member, editing));
  return container.kind === 'list'
    ? insertItems(container, spelled, layout)
    : insertLinesAfter(container, spelled.flat(), layout);
}

/** `env:` with nothing behind it. */
function fillNull(put: Put, entry: Entry, editing: Editing): readonly Splice[] | undefined {
  const { start, end } = entry.value.span;
  const { format, layout } = editing;
  const text = flowContainer(put.members, editing);
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
      const value = isOneLine ? flowContainer(put.members, editing) : openContainer(put.members, indent, editing);
      return `${spellKey(put.key, format)}${colon}${value}`;
    };
    return anchor === undefined
      ? insertFlow(parent, (indent, isOneLine) => [write(indent, isOneLine)], layout, flowStyle(format))
      : insertFlowBefore(parent, index, write, layout);
  }
  if (format === 'toml') {
    const line = `${spellKey(put.key, format)} = ${flowContainer(put.members, editing)}`;
    return insertTomlLines(parent, [line], put.before, layout);
  }
  if (format !== 'yaml') return undefined;
  const lines = [`${spellKey(put.key, format)}:`, ...put.members.flatMap((member) => membersLines(member, editing))];
  return anchor === undefined ? insertLinesAfter(parent, lines, layout) : insertLinesBefore(anchor, lines, layout);
}

/** The lines of a member of a new block. */
function membersLines(member: Member, editing: Editing): readonly string[] {
  const lines = blockLines(member, editing);
  return member.key === undefined
    ? lines.map((line, index) => (index === 0 ? '  - ' : '    ') + line)
    : lines.map((line) => `  ${line}`);
}

function holds(container: MapNode | ListNode, member: Member): boolean {
  if (container.kind === 'map') return container.entries.some(({ key }) => key === member.key);
  return container.items.some((item) => item.kind === 'scalar' && item.text.content === latin1(String(member.value)));
}
