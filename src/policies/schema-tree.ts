import { readJson } from '../formats/json.ts';
import type { ConfigNode, Facts, KeyPath, MapNode, Span } from '../model.ts';
import { directText } from '../text.ts';

/** The schema file as a tree with positions; undefined where it holds no map. */
export function readSchemaTree(path: string, facts: Facts): MapNode | undefined {
  const text = facts.text(path);
  const root = text === undefined ? undefined : readJson(directText(text)).roots[0];
  return root?.kind === 'map' ? root : undefined;
}

/** The value under a key; of duplicates the last, which is the one that readers take. */
export function child(node: ConfigNode | undefined, key: string | number): ConfigNode | undefined {
  if (node?.kind === 'map') return node.entries.findLast((entry) => entry.key === String(key))?.value;
  return node?.kind === 'list' && typeof key === 'number' ? node.items[key] : undefined;
}

/** The text of a string. */
export function stringOf(node: ConfigNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type === 'string' ? node.text.content : undefined;
}

/** Follows a reference into the same schema; undefined where it leads elsewhere or to nothing. */
export function resolveReference(root: MapNode, reference: string): ConfigNode | undefined {
  if (!reference.startsWith('#')) return undefined;
  let node: ConfigNode | undefined = root;
  for (const part of reference.slice(1).split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    node = child(node, node?.kind === 'list' ? Number(key) : key);
  }
  return node;
}

/** The place of a scalar's content, or of the key of a map or list. */
export function placeOf(root: MapNode, keyPath: KeyPath): Span | undefined {
  const last = keyPath.at(-1);
  if (last === undefined) return undefined;
  let parent: ConfigNode | undefined = root;
  for (const part of keyPath.slice(0, -1)) parent = child(parent, part);
  if (parent?.kind === 'map') {
    const entry = parent.entries.findLast(({ key }) => key === String(last));
    return entry?.value.kind === 'scalar' ? entry.value.text.span : entry?.keySpan;
  }
  return child(parent, last)?.span;
}

/** A property that a schema describes. */
export interface SchemaProperty {
  readonly name: string;
  readonly keySpan: Span;
  readonly schema: ConfigNode;
  /** Place in the schema file. */
  readonly keyPath: KeyPath;
}

const maxDepth = 100;
/** Keywords that hold schemas by name, of which only the first describe properties. */
const propertyMaps = new Set(['properties', 'patternProperties']);
const schemaMaps = new Set(['definitions', '$defs', 'dependentSchemas']);
const dataKeywords = new Set(['const', 'enum', 'default', 'examples', 'example', 'required']);

/** Every property that a schema describes anywhere, in source order. */
export function* propertiesOf(node: ConfigNode, keyPath: KeyPath = []): Generator<SchemaProperty> {
  if (keyPath.length > maxDepth || node.kind === 'scalar') return;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) yield* propertiesOf(item, [...keyPath, index]);
    return;
  }
  for (const { key, value } of node.entries) {
    if (dataKeywords.has(key)) continue;
    const below = [...keyPath, key];
    if (value.kind !== 'map' || !(propertyMaps.has(key) || schemaMaps.has(key))) {
      yield* propertiesOf(value, below);
      continue;
    }
    for (const entry of value.entries) {
      const place = [...below, entry.key];
      if (key === 'properties') yield { name: entry.key, keySpan: entry.keySpan, schema: entry.value, keyPath: place };
      yield* propertiesOf(entry.value, place);
    }
  }
}
