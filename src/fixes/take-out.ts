import type { ConfigDocument, KeyPath } from '../model.ts';
import { type Change, indentAt, lineStart, type Splice } from './change.ts';
import { isFlow, keyStart, removeFlow } from './flow-edit.ts';
import { isBare, removeItems, removeLines, swapLines } from './line-edit.ts';
import { mapAt, nodeAt } from './node-at.ts';
import { blockLines, flowStyle, type Style, separatorOf, spell } from './spell-members.ts';
import { removeTomlLines } from './toml-edit.ts';

/** A document, and how it is written. */
export interface Editing extends Style {
  readonly document: ConfigDocument;
}

type Swap = Extract<Change, { kind: 'swap' }>;

/** The changes that write another entry in the place of one, each once. */
export function swapsOf(changes: readonly Change[]): readonly Swap[] {
  const swaps = changes.flatMap((change) => (change.kind === 'swap' ? [change] : []));
  return [...new Map(swaps.map((swap) => [JSON.stringify(swap), swap])).values()];
}

/** Edits for one of them; undefined where the layout leaves no sure place. */
export function makeSwap({ root, parent, key, member }: Swap, editing: Editing): readonly Splice[] | undefined {
  const { document, layout, format } = editing;
  const map = mapAt(document, parent, root);
  const entry = map?.entries.findLast((one) => one.key === key);
  if (map === undefined || entry === undefined || format === 'toml') return undefined;
  const { content } = layout;
  if (!isFlow(content, map)) return swapLines(entry, blockLines(member, editing), layout);
  if (!isBare(entry, content)) return undefined;
  const start = keyStart(content, entry.keySpan.start, entry.keySpan.end);
  const isOneLine = format === 'yaml' || indentAt(content, start).length < start - lineStart(content, start);
  const colon = separatorOf(map, format, content);
  const text = spell(member, indentAt(content, start), true, colon, editing, isOneLine);
  return [{ start, end: entry.value.span.end, text }];
}

/** What is taken out of one container. */
interface Drop {
  readonly root: number | undefined;
  readonly path: KeyPath;
  readonly keys: Set<string | number>;
}

/** Edits for all that is taken out, container by container. */
export function dropsOf(changes: readonly Change[], editing: Editing): readonly (readonly Splice[] | undefined)[] {
  const parents = new Map<string, Drop>();
  for (const change of changes) {
    if (change.kind !== 'drop') continue;
    const { root, parent: path } = change;
    const id = JSON.stringify([root, path]);
    const known = parents.get(id) ?? { root, path, keys: new Set() };
    known.keys.add(change.key);
    parents.set(id, known);
  }
  return [...parents.values()].map((drop) => makeDrop(drop, editing));
}

function makeDrop({ root, path, keys }: Drop, editing: Editing): readonly Splice[] | undefined {
  const { document, layout, format } = editing;
  const node = nodeAt(document, path, root);
  const holder = mapAt(document, path.slice(0, -1), root)?.entries.findLast(({ key }) => key === path.at(-1));
  if (node?.kind === 'list') {
    const gone = new Set([...keys].filter((key) => typeof key === 'number'));
    if (isFlow(layout.content, node)) return removeFlow(node, gone, layout, flowStyle(format));
    return format === 'yaml' ? removeItems(node, gone, holder, layout) : undefined;
  }
  if (node?.kind !== 'map') return undefined;
  const gone = new Set([...node.entries.keys()].filter((index) => keys.has(node.entries[index]?.key ?? '')));
  if (isFlow(layout.content, node)) return removeFlow(node, gone, layout, flowStyle(format));
  if (format === 'toml') return removeTomlLines(node, gone, layout);
  return format === 'yaml' ? removeLines(node, gone, holder, layout) : undefined;
}
