import type { ConfigNode, KeyPath, MapNode, Span } from '../model.ts';
import { child, resolveReference, type SchemaProperty, stringOf } from './schema-tree.ts';
import { holdsKeyNames, isSecretField } from './secret-field.ts';

/** A secret that a schema takes as any text, though a property near it names a Secret that exists. */
export interface OpenSecret {
  readonly name: string;
  readonly reference: string;
  readonly keySpan: Span;
  /** Place in the schema file. */
  readonly keyPath: KeyPath;
  /** The object that has both: its place, and the keys that lead from it to the field. */
  readonly holder: KeyPath;
  readonly below: readonly string[];
}

/** How charts call the name of a Secret that somebody else made, for all secrets beside it. */
const referenceName = /^(?:existingSecret(?:Name|Ref)?|secretRef)$/;
/** The same for one of them: `clientSecretRef`, `existingTokenSecret`. */
const referenceForOne = /^existing([A-Z]\w*)Secret(?:Name)?$|^(\w+?)(?:Ref|ExistingSecret(?:Name)?|SecretRef)$/;
/** Keywords that can say "one or the other". */
const conditions = ['if', 'allOf', 'anyOf', 'oneOf', 'not', 'dependencies', 'dependentSchemas'];
const maxDepth = 60;

/** Every open secret of a schema, in source order. */
export function* openSecretsIn(node: ConfigNode, root = node, keyPath: KeyPath = []): Generator<OpenSecret> {
  if (node.kind !== 'map' || keyPath.length > maxDepth) return;
  const own = propertiesIn(node, keyPath);
  const references = isConditional(node) ? [] : own.filter(({ schema }) => takesText(schema)).map(({ name }) => name);
  const fields = own.flatMap((property) => [
    { property, below: [property.name] },
    ...deeper(property).map((inner) => ({ property: inner, below: [property.name, inner.name] })),
  ]);
  for (const { property, below } of fields) {
    const { name, keySpan, schema } = property;
    const reference = references.find((other) => canReplace(other, name));
    if (reference === undefined || !isSecretField(name) || !isOpen(schema, root)) continue;
    yield { name, reference, keySpan, keyPath: property.keyPath, holder: keyPath, below };
  }
  for (const { name, schema, keyPath: place } of own)
    if (!holdsKeyNames(name)) yield* openSecretsIn(schema, root, place);
}

function canReplace(reference: string, name: string): boolean {
  if (referenceName.test(reference)) return true;
  const match = referenceForOne.exec(reference);
  const own = (match?.[1] ?? match?.[2])?.toLowerCase();
  return own !== undefined && (name.toLowerCase() === own || name.toLowerCase() === `${own}secret`);
}

function propertiesIn(schema: ConfigNode, keyPath: KeyPath): readonly SchemaProperty[] {
  const node = child(schema, 'properties');
  if (node?.kind !== 'map') return [];
  return node.entries.map(({ key, keySpan, value }) => {
    return { name: key, keySpan, schema: value, keyPath: [...keyPath, 'properties', key] };
  });
}

/** Fields of an object inside (`credentials.password`), unless it has a reference or a condition of its own. */
function deeper({ name: parent, schema, keyPath }: SchemaProperty): readonly SchemaProperty[] {
  if (holdsKeyNames(parent)) return [];
  const own = propertiesIn(schema, keyPath);
  const isItsOwn = own.some(({ name }) => referenceName.test(name)) || (schema.kind === 'map' && isConditional(schema));
  return isItsOwn ? [] : own;
}

function isConditional(schema: MapNode): boolean {
  return conditions.some((key) => child(schema, key) !== undefined);
}

function takesText(schema: ConfigNode): boolean {
  const type = child(schema, 'type');
  const types = type?.kind === 'list' ? type.items.map(stringOf) : [stringOf(type)];
  return type === undefined || types.includes('string');
}

/** Whether a field takes any text: a rule about its length is none about where it may stand. */
function isOpen(schema: ConfigNode, root: ConfigNode): boolean {
  if (schema.kind !== 'map') return schema.kind === 'scalar' && schema.text.content === 'true';
  const reference = stringOf(child(schema, '$ref'));
  if (reference !== undefined) {
    const target = root.kind === 'map' ? resolveReference(root, reference) : undefined;
    return target?.kind === 'map' && child(target, '$ref') === undefined && isOpen(target, root);
  }
  const limits = ['const', 'enum', 'pattern', 'readOnly', ...conditions];
  if (limits.some((key) => child(schema, key) !== undefined)) return false;
  const most = child(schema, 'maxLength');
  return takesText(schema) && !(most?.kind === 'scalar' && most.text.content === '0');
}
