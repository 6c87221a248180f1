import type { ConfigDocument, ConfigNode, KeyPath, ListNode, MapNode } from '../model.ts';

/** The map at a key path; lists are gone through by index. */
export function mapAt(document: ConfigDocument, keyPath: KeyPath, root?: number): MapNode | undefined {
  const node = nodeAt(document, keyPath, root);
  return node?.kind === 'map' ? node : undefined;
}

/** The container at a key path, in the document `root` or in the first that has one there. */
export function nodeAt({ roots }: ConfigDocument, keyPath: KeyPath, root?: number): MapNode | ListNode | undefined {
  for (const start of root === undefined ? roots : roots.slice(root, root + 1)) {
    const node = keyPath.reduce<ConfigNode | undefined>(childAt, start);
    if (node !== undefined && node.kind !== 'scalar') return node;
  }
  return undefined;
}

function childAt(node: ConfigNode | undefined, part: string | number): ConfigNode | undefined {
  if (node?.kind === 'list') return typeof part === 'number' ? node.items[part] : undefined;
  return node?.kind === 'map' ? node.entries.findLast(({ key }) => key === part)?.value : undefined;
}
