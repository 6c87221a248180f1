import type { ConfigNode, Entry, KeyPath, ListNode, MapNode } from '../../model.ts';

/** What an object says it is. */
export interface ObjectHead {
  /** The part of `apiVersion` before the slash; '' is the core group, `*` one that a template fills in. */
  readonly group: string;
  readonly kind: string;
}

/** `apiVersion` and `kind` of an object, or undefined for anything else. */
export function objectHead(root: ConfigNode): ObjectHead | undefined {
  return root.kind === 'map' ? headOf(root.entries) : undefined;
}

/** The same, of the entries of a map. */
export function headOf(entries: readonly Entry[]): ObjectHead | undefined {
  const kind = scalarUnder(entries, 'kind');
  const apiVersion = kind === undefined ? undefined : scalarUnder(entries, 'apiVersion');
  if (apiVersion === undefined || kind === undefined) return undefined;
  if (apiVersion.includes('{{')) return { group: '*', kind };
  return { group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '', kind };
}

/** The text of a scalar under a key of a map. */
export function scalarAt(node: MapNode, key: string): string | undefined {
  return scalarUnder(node.entries, key);
}

function scalarUnder(entries: readonly Entry[], key: string): string | undefined {
  const value = entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' ? value.text.content : undefined;
}

/** An object inside of another document, with the way to it. */
export interface NestedObject {
  readonly node: ConfigNode;
  readonly keyPath: KeyPath;
}
export interface SplitTree {
  /** The document without the objects inside of it; list indexes stay. */
  readonly rest: ConfigNode;
  readonly objects: readonly NestedObject[];
}

/** Whether a tree is an object or has one inside: dumps, tests of charts, playbooks. */
export function holdsObject(node: ConfigNode): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'list') return node.items.some(holdsObject);
  return objectHead(node) !== undefined || node.entries.some(({ value }) => holdsObject(value));
}

/** Takes the objects out of a List, a Template, a values file or any other document: each is read as the kind that it is. */
export function splitObjects(root: ConfigNode): SplitTree {
  const objects: NestedObject[] = [];
  return { rest: without(root, [], objects), objects };
}

/**
 * `way` leads to the node, and is the same array at every node: paths are only needed for the few objects. Recurses: no
 * reader of a format makes a tree that is deeper than its limit.
 */
function without(node: ConfigNode, way: (string | number)[], objects: NestedObject[]): ConfigNode {
  if (node.kind === 'scalar') return node;
  if (way.length > 0 && objectHead(node) !== undefined) {
    objects.push({ node, keyPath: [...way] });
    return { kind: 'map', entries: [], span: node.span };
  }
  return node.kind === 'map' ? withoutInMap(node, way, objects) : withoutInList(node, way, objects);
}

function withoutInMap(node: MapNode, way: (string | number)[], objects: NestedObject[]): MapNode {
  const before = objects.length;
  const entries = node.entries.map((entry) => {
    if (entry.value.kind === 'scalar') return entry;
    way.push(entry.key);
    const value = without(entry.value, way, objects);
    way.pop();
    return value === entry.value ? entry : { ...entry, value };
  });
  return objects.length === before ? node : { ...node, entries };
}

function withoutInList(node: ListNode, way: (string | number)[], objects: NestedObject[]): ListNode {
  const before = objects.length;
  const items = node.items.map((item, index) => {
    way.push(index);
    const rest = without(item, way, objects);
    way.pop();
    return rest;
  });
  return objects.length === before ? node : { ...node, items };
}
