import type { KeyPath } from '../model.ts';
import { isGoPattern } from './go-pattern.ts';

/** The drafts of JSON Schema that Helm reads. */
export type Draft = '4' | '6' | '7' | '2019-09' | '2020-12';

/** A schema that Ajv accepts where Helm does. */
export interface NormalSchema {
  readonly draft: Draft;
  readonly schema: object | boolean;
  /** The schema with what is ignored beside a `$ref`: it has to be well-formed all the same. */
  readonly whole: object | boolean;
  /** Every `$ref` that is left, with its place, so that an unresolved one can be shown. */
  readonly references: readonly { readonly reference: string; readonly keyPath: KeyPath }[];
  /** Whether a reference to another host was left out. */
  readonly refersElsewhere: boolean;
}
export interface SchemaProblem {
  readonly problem: string;
  readonly keyPath: KeyPath;
}

const drafts: Readonly<Record<string, Draft>> = {
  'json-schema.org/draft-04/schema': '4',
  'json-schema.org/draft-06/schema': '6',
  'json-schema.org/draft-07/schema': '7',
  'json-schema.org/draft/2019-09/schema': '2019-09',
  'json-schema.org/draft/2020-12/schema': '2020-12',
  // Without a version, Helm's library takes its newest.
  'json-schema.org/schema': '2020-12',
};
/** Keywords that hold data, not schemas. */
const dataKeywords = new Set(['const', 'enum', 'default', 'examples', 'example']);
/** Keywords that hold schemas by name: there `id` or `$ref` are names of properties. */
const namedSchemas = new Set([
  'properties',
  'patternProperties',
  'definitions',
  '$defs',
  'dependencies',
  'dependentSchemas',
]);
const maxDepth = 150;
/** Keywords that mean something to Ajv, though Helm's library knows them from a later draft on only. */
const later: readonly (readonly [Draft, ReadonlySet<string>])[] = [
  ['4', new Set(['const', 'contains', 'propertyNames'])],
  ['6', new Set(['if', 'then', 'else'])],
];

/**
 * Prepares a schema: the draft's address in any spelling, a draft that is not named, references to other hosts (never
 * fetched; they accept everything), and keywords that only Ajv knows.
 */
export function normaliseSchema(schema: unknown): NormalSchema | SchemaProblem {
  if (typeof schema === 'boolean')
    return { draft: '2020-12', schema, whole: schema, references: [], refersElsewhere: false };
  if (!isRecord(schema)) return { problem: 'A schema is an object, or true or false.', keyPath: [] };
  const draft = draftOf(schema.$schema);
  if (draft === undefined) return { problem: 'Helm does not know the draft in "$schema".', keyPath: ['$schema'] };
  const walk = new SchemaWalk(draft, baseOf(schema), true);
  walk.collectIds(schema, 0);
  const copy = walk.copy(schema, [], false);
  if (walk.isTooDeep) return { problem: 'The schema nests too deep to be checked.', keyPath: [] };
  if (walk.badPattern !== undefined)
    return {
      problem:
        'Helm cannot read this pattern: Go knows no look-around, no references to groups and no more than 1000 repeats.',
      keyPath: walk.badPattern,
    };
  const whole = new SchemaWalk(draft, baseOf(schema), false).copy(schema, [], false);
  return {
    draft,
    schema: isRecord(copy) ? copy : {},
    whole: isRecord(whole) ? whole : {},
    references: walk.references,
    refersElsewhere: walk.refersElsewhere,
  };
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function draftOf(address: unknown): Draft | undefined {
  if (address === undefined) return '2020-12';
  if (typeof address !== 'string') return undefined;
  const plain = address.replace(/^https?:\/\//, '').replace(/#$/, '');
  return Object.hasOwn(drafts, plain) ? drafts[plain] : undefined;
}

const noBase = 'schema:///values.schema.json';

function baseOf(schema: Readonly<Record<string, unknown>>): string {
  const id = schema.$id ?? schema.id;
  return (typeof id === 'string' ? absolute(id, noBase) : undefined) ?? noBase;
}

function absolute(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href.replace(/#.*$/, '') : undefined;
}

class SchemaWalk {
  readonly references: { readonly reference: string; readonly keyPath: KeyPath }[] = [];
  isTooDeep = false;
  refersElsewhere = false;
  badPattern: KeyPath | undefined;
  readonly #draft: Draft;
  readonly #base: string;
  readonly #prunes: boolean;
  readonly #ids = new Set<string>();
  readonly #unknown: ReadonlySet<string>;

  constructor(draft: Draft, base: string, prunes: boolean) {
    this.#draft = draft;
    this.#prunes = prunes;
    this.#base = base;
    this.#ids.add(base);
    const lacking = draft === '4' ? later : later.filter(([last]) => last === draft);
    this.#unknown = new Set(lacking.flatMap(([, keywords]) => [...keywords]));
  }

  collectIds(node: unknown, depth: number): void {
    if (typeof node !== 'object' || node === null || depth > maxDepth) return;
    for (const [key, value] of Object.entries(node)) {
      const id = (key === '$id' || key === 'id') && typeof value === 'string' ? absolute(value, this.#base) : undefined;
      if (id !== undefined) this.#ids.add(id);
      else this.collectIds(value, depth + 1);
    }
  }

  copy(node: unknown, keyPath: KeyPath, isNames: boolean): unknown {
    if (typeof node !== 'object' || node === null) return node;
    if (keyPath.length > maxDepth) {
      this.isTooDeep = true;
      return {};
    }
    if (Array.isArray(node)) return node.map((item, index) => this.copy(item, [...keyPath, index], false));
    const entries = Object.entries(node);
    if (isNames)
      return Object.fromEntries(entries.map(([key, value]) => [key, this.copy(value, [...keyPath, key], false)]));
    return Object.fromEntries(
      entries
        .filter(([key, value]) => this.#isKept(key, value) && !(this.#prunes && this.#isBesideReference(key, node)))
        .map(this.#entry(keyPath)),
    );
  }

  #entry(keyPath: KeyPath): (entry: [string, unknown]) => [string, unknown] {
    return ([key, value]) => {
      if (dataKeywords.has(key)) return [key, value];
      const patterns = key === 'pattern' ? [value] : key === 'patternProperties' ? Object.keys(value ?? {}) : [];
      const bad = patterns.find((pattern) => typeof pattern === 'string' && !isGoPattern(pattern));
      if (bad !== undefined) this.badPattern ??= key === 'pattern' ? [...keyPath, key] : [...keyPath, key, String(bad)];
      if (key === '$ref' && typeof value === 'string')
        this.references.push({ reference: value, keyPath: [...keyPath, key] });
      return [key, this.copy(value, [...keyPath, key], namedSchemas.has(key))];
    };
  }

  /** Up to draft 7 what stands beside a reference is ignored; definitions there can still be referred to. */
  #isBesideReference(key: string, node: object): boolean {
    const isOld = this.#draft === '4' || this.#draft === '6' || this.#draft === '7';
    return (
      isOld &&
      '$ref' in node &&
      typeof node.$ref === 'string' &&
      key !== '$ref' &&
      key !== 'definitions' &&
      key !== '$defs'
    );
  }

  #isKept(key: string, value: unknown): boolean {
    if (key === '$ref') return typeof value !== 'string' || this.#isLocal(value);
    if (this.#unknown.has(key)) return false;
    // OpenAPI's and Ajv's own keywords mean nothing to Helm; `id` names a schema in draft 4 only.
    if (key === 'id') return this.#draft === '4' || typeof value !== 'string';
    return key !== '$schema' && key !== 'nullable' && key !== '$async' && key !== 'discriminator';
  }

  #isLocal(reference: string): boolean {
    if (reference.startsWith('#')) return true;
    const target = absolute(reference, this.#base);
    const isLocal = target !== undefined && this.#ids.has(target);
    this.refersElsewhere ||= !isLocal;
    return isLocal;
  }
}
