import type { ConfigNode, MapNode } from '../model.ts';
import { child, resolveReference, stringOf } from './schema-tree.ts';

const maxDepth = 20;
/** Any of these says something about the inside of an object. */
const objectKeywords = [
  '$ref',
  'properties',
  'patternProperties',
  'required',
  'if',
  'not',
  'propertyNames',
  'enum',
  'const',
];

/**
 * Whether a schema for references to Secrets says nothing about their shape. A string (the name of one Secret), a list
 * of strings, and a list of described objects are all shapes; "any list" and "any object" are none.
 */
export function isShapeless(schema: ConfigNode, root: MapNode, depth = 0): boolean {
  if (depth > maxDepth) return false;
  if (schema.kind !== 'map') return isTrue(schema);
  const reference = stringOf(child(schema, '$ref'));
  if (reference !== undefined) {
    const target = resolveReference(root, reference);
    return target !== undefined && isShapeless(target, root, depth + 1);
  }
  const fits = (key: string): boolean | undefined => choice(schema, key, root, depth);
  if (fits('allOf') === false || child(schema, 'enum') !== undefined || child(schema, 'const') !== undefined)
    return false;
  const branches = [fits('anyOf'), fits('oneOf')].filter((answer) => answer !== undefined);
  if (branches.length > 0) return branches.includes(true);
  return isLoose(schema, root, depth);
}

/** Of `allOf`, every part must be shapeless; of the others, one is enough. Undefined without the keyword. */
function choice(schema: MapNode, key: string, root: MapNode, depth: number): boolean | undefined {
  const node = child(schema, key);
  if (node?.kind !== 'list') return undefined;
  const test = (part: ConfigNode): boolean => isShapeless(part, root, depth + 1);
  return key === 'allOf' ? node.items.every(test) : node.items.some(test);
}

function isLoose(schema: MapNode, root: MapNode, depth: number): boolean {
  const types = typesOf(schema);
  const canBeList = types.length === 0 || types.includes('array');
  const canBeObject = types.length === 0 || types.includes('object');
  if (types.includes('array') || (canBeList && child(schema, 'items') !== undefined)) {
    return areItemsLoose(schema, root, depth);
  }
  return canBeObject && !describesObject(schema);
}

function areItemsLoose(schema: MapNode, root: MapNode, depth: number): boolean {
  if (child(schema, 'prefixItems') !== undefined || isZero(child(schema, 'maxItems'))) return false;
  const items = child(schema, 'items');
  if (items === undefined) return true;
  return items.kind === 'list' ? false : isShapeless(items, root, depth + 1);
}

function describesObject(schema: MapNode): boolean {
  const additional = child(schema, 'additionalProperties');
  if (additional !== undefined && !isTrue(additional)) return true;
  return objectKeywords.some((key) => {
    const node = child(schema, key);
    return node !== undefined && !(node.kind === 'map' && node.entries.length === 0);
  });
}

function typesOf(schema: MapNode): readonly string[] {
  const node = child(schema, 'type');
  const found = node?.kind === 'list' ? node.items.map(stringOf) : [stringOf(node)];
  return found.filter((type) => type !== undefined);
}

function isTrue(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.type === 'boolean' && node.text.content === 'true';
}

function isZero(node: ConfigNode | undefined): boolean {
  return node?.kind === 'scalar' && node.text.content === '0';
}
