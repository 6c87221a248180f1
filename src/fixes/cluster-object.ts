import { dirname } from 'node:path/posix';
import { type ObjectHead, objectHead, scalarAt } from '../dialects/kubernetes/objects.ts';
import type { ConfigNode, KeyPath, MapNode } from '../model.ts';
import { utf8 } from '../text.ts';
import type { OpenFile } from './open-file.ts';
import type { Place } from './place.ts';
import type { SecretKey } from './proposal.ts';

/** The Kubernetes object that a value stands in. */
export interface ClusterObject {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly node: MapNode;
  /** The way to the object in its document, and from there to the value. */
  readonly path: KeyPath;
  readonly inside: KeyPath;
}

/** The innermost object around a value; undefined for anything else, and for templates and objects without a name. */
export function objectAround(place: Place): ClusterObject | undefined {
  if (!isPlain(place)) return undefined;
  const depth = place.steps.findLastIndex(({ node }) => headOf(node) !== undefined);
  const node = place.steps[depth]?.node;
  const head = node === undefined ? undefined : headOf(node);
  if (node?.kind !== 'map' || head === undefined) return undefined;
  const metadata = childOf(node, 'metadata');
  const named = metadata?.kind === 'map' ? metadata : undefined;
  const name = objectName(named === undefined ? undefined : scalarAt(named, 'name'));
  if (named === undefined || name === undefined) return undefined;
  return {
    ...head,
    version: scalarAt(node, 'apiVersion')?.split('/').at(-1) ?? '',
    name,
    namespace: objectName(scalarAt(named, 'namespace')),
    node,
    path: place.keyPath.slice(0, depth),
    inside: place.keyPath.slice(depth),
  };
}

const heads = new WeakMap<ConfigNode, { readonly head: ObjectHead | undefined }>();

/** The same containers are around all values of a file, and may be large. */
function headOf(node: ConfigNode): ObjectHead | undefined {
  const known = heads.get(node) ?? { head: objectHead(node) };
  heads.set(node, known);
  return known.head;
}

/** Whether the file is what the cluster gets: text that is still to be rendered, or does not parse, is not edited. */
export function isPlain({ file, steps }: Place): boolean {
  if (steps.length === 0 || file.document === undefined || file.document.problems.length > 0) return false;
  if (!file.content.includes('{{')) return true;
  return !/(?:^|\/)templates\//.test(file.place) && !/^[ \t]*\{\{/m.test(file.content);
}

/** A name that Kubernetes takes. It may be printed in a command: nothing in it means anything to a shell. */
export function objectName(text: string | undefined): string | undefined {
  return text !== undefined && /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/.test(text) ? text : undefined;
}

/** The value under a key of a map. */
export function childOf(node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  return node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

/** The text under a key of a map, decoded. */
export function textAt(node: ConfigNode | undefined, key: string): string | undefined {
  const value = childOf(node, key);
  return value?.kind === 'scalar' ? utf8(value.text.content) : undefined;
}

/**
 * The key for a variable of a container: its own name. Undefined where Secrets take no such key, and where two containers
 * of the object give the variable different values.
 */
export function keyForVariable(name: string, object: Pick<ClusterObject, 'node'> | undefined): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_.-]{0,200}$/.test(name)) return undefined;
  return object !== undefined && (valuesIn(object.node).get(name)?.size ?? 0) > 1 ? undefined : name;
}

const valuesByObject = new WeakMap<MapNode, ReadonlyMap<string, ReadonlySet<string>>>();

/** What the object's containers give each variable. */
function valuesIn(object: MapNode): ReadonlyMap<string, ReadonlySet<string>> {
  const known = valuesByObject.get(object);
  if (known !== undefined) return known;
  const values = new Map<string, Set<string>>();
  const nodes: ConfigNode[] = [object];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.kind === 'scalar') continue;
    if (node.kind === 'list') for (const item of node.items) nodes.push(item);
    else for (const { value } of node.entries) nodes.push(value);
    const [name, value] = [textAt(node, 'name'), textAt(node, 'value')];
    if (name !== undefined && value !== undefined) values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  valuesByObject.set(object, values);
  return values;
}

/** The Secret that a fix refers to: a new one beside what the file names, since nobody knows what an old one is made of. */
export function secretNameFor(owner: string, { file }: Place): string {
  const known = secretNames.get(file) ?? new Map<string, string>();
  secretNames.set(file, known);
  const names = ['secrets', 'credentials', 'values', 'fixed'].map((word) => `${owner.slice(0, 50)}-${word}`);
  const name = known.get(owner) ?? names.find((one) => !file.content.includes(one)) ?? `${owner.slice(0, 50)}-fixed`;
  known.set(owner, name);
  return name;
}

/** Asked for every value of a file, which may hold thousands. */
const secretNames = new WeakMap<OpenFile, Map<string, string>>();

/** A key of the object's Secret. */
export function secretKey(
  place: Place,
  { name, namespace }: Pick<ClusterObject, 'name' | 'namespace'>,
  key: string,
  variable: string,
): SecretKey {
  const folder = dirname(place.file.path);
  return {
    secret: secretNameFor(name, place),
    namespace,
    key,
    variable,
    folder: folder === '.' ? '' : folder,
  };
}
