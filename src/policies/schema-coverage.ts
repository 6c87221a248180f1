import type { ConfigNode, KeyPath, MapNode } from '../model.ts';
import { child, resolveReference, stringOf } from './schema-tree.ts';

/** Keywords whose schemas judge the same value, and those that hold such schemas by name. */
const beside = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'];
const besideByName = ['dependentSchemas', 'dependencies'];
/** What lies behind more references than this is taken as described. */
const maxDepth = 500;

/** How many schemas are looked at for all values of a chart together; what is left then is taken as described. */
const mostSteps = 300_000;
const steps = new WeakMap<MapNode, number>();

/**
 * Whether a schema says anything about the value at a key path. What it refuses it describes too; what lies behind a
 * reference to another file is taken as described.
 */
export function isDescribed(root: MapNode, keyPath: KeyPath): boolean {
  // One schema that describes the value is enough: what was looked at once, for the same rest of the path, adds nothing.
  const seen = keyPath.map(() => new Set<ConfigNode>());
  let depth = 0;
  const within = (schema: ConfigNode, path: KeyPath): boolean => {
    const known = seen[path.length - 1];
    const taken = (steps.get(root) ?? 0) + 1;
    steps.set(root, taken);
    if (known === undefined || depth > maxDepth || taken > mostSteps) return true;
    if (schema.kind !== 'map' || known.has(schema)) return false;
    known.add(schema);
    depth++;
    const isFound = describes(schema, path);
    depth--;
    return isFound;
  };
  const describes = (schema: MapNode, path: KeyPath): boolean => {
    const reference = stringOf(child(schema, '$ref'));
    const target = reference === undefined ? undefined : resolveReference(root, reference);
    if (reference !== undefined && (target === undefined || within(target, path))) return true;
    const same = [
      ...beside.flatMap((key) => schemasIn(child(schema, key))),
      ...besideByName.flatMap((key) => namedIn(child(schema, key))),
    ];
    return below(schema, path, within) || same.some((one) => within(one, path));
  };
  return within(root, keyPath);
}

function below(schema: MapNode, [key = '', ...rest]: KeyPath, within: (schema: ConfigNode, path: KeyPath) => boolean) {
  const named = child(child(schema, 'properties'), String(key));
  const own = named === undefined ? [] : [named];
  const byPattern = namedIn(child(schema, 'patternProperties'));
  const others = ['additionalProperties', 'unevaluatedProperties', 'items'].flatMap((keyword) =>
    schemasIn(child(schema, keyword)),
  );
  const isClosed = named === undefined && isFalse(child(schema, 'additionalProperties'));
  return isClosed || [...own, ...byPattern, ...others].some((one) => within(one, rest));
}

/** The schema that a keyword holds, or a list of them; `true` and `{}` say nothing. */
function schemasIn(node: ConfigNode | undefined): readonly ConfigNode[] {
  if (node?.kind === 'list') return node.items;
  return node?.kind === 'map' && node.entries.length > 0 ? [node] : [];
}

function namedIn(node: ConfigNode | undefined): readonly ConfigNode[] {
  return node?.kind === 'map' ? node.entries.map(({ value }) => value) : [];
}

function isFalse(node: ConfigNode | undefined): boolean {
  return node?.kind === 'scalar' && node.type === 'boolean' && node.text.content === 'false';
}
