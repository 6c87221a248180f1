import { neutralise } from '../findings/neutralise.ts';
import { nearest } from '../nearest.ts';
import type { Complain, Located, LocatedMap } from './located.ts';

/** A piece of JSON Schema. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** A kind of value: how it is described to editors, and how it is read. Undefined: it was complained about. */
export interface Kind<T> {
  readonly schema: Schema;
  readonly read: (node: Located, complain: Complain) => T | undefined;
}

/** A key of a map. */
export interface Field<T> {
  readonly key: string;
  readonly description: string;
  readonly kind: Kind<T>;
  readonly required?: boolean;
}

/** Text; `accepts` returns what is wrong with it, as the end of a sentence. */
export function text(schema: Schema, accepts: (value: string) => string | undefined = () => undefined): Kind<string> {
  return {
    schema: { type: 'string', minLength: 1, ...schema },
    read(node, complain) {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') {
        complain(node.at, node.kind === 'scalar' ? 'expected text; put it in quotes' : 'expected text');
        return undefined;
      }
      const wrong = node.value.trim() === '' ? 'this must not be empty' : accepts(node.value);
      if (wrong === undefined) return node.value;
      complain(node.at, wrong);
      return undefined;
    },
  };
}

/** `; did you mean "exclude"?`, to put behind a message; empty where nothing is close. */
export function orMeant(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Kind<T> {
  return {
    schema: { enum: words },
    read(node, complain) {
      const value = node.kind === 'scalar' ? String(node.value) : '';
      const found = words.find((word) => word === value);
      if (found === undefined) complain(node.at, `expected one of ${words.join(', ')}${orMeant(value, words)}`);
      return found;
    },
  };
}

/** A list of values of one kind. */
export function listOf<T>(kind: Kind<T>): Kind<readonly T[]> {
  return {
    schema: { type: 'array', items: kind.schema },
    read(node, complain) {
      if (node.kind === 'list') return node.items.flatMap((item) => kind.read(item, complain) ?? []);
      complain(node.at, 'expected a list');
      return undefined;
    },
  };
}

/** Describes a map of fields for editors. */
export function schemaOfFields(fields: readonly Field<unknown>[]): Schema {
  const required = fields.filter((field) => field.required).map((field) => field.key);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      fields.map((field) => [field.key, { description: field.description, ...field.kind.schema }]),
    ),
  };
}

/** Complains about keys that are not in the table, and about those that are missing; returns the map. */
export function checkFields(
  node: Located,
  fields: readonly Field<unknown>[],
  complain: Complain,
): LocatedMap | undefined {
  if (node.kind !== 'map') {
    complain(node.at, 'expected keys and values');
    return undefined;
  }
  const known = fields.map((field) => field.key);
  for (const { key, at } of node.entries) {
    if (known.includes(key)) continue;
    complain(at, `unknown key "${neutralise(key).slice(0, 80)}"${orMeant(key, known)}`);
  }
  for (const { key, required } of fields) {
    if (required && !node.entries.some((entry) => entry.key === key && !isEmpty(entry.value)))
      complain(node.at, `"${key}" is missing`);
  }
  return node;
}

/** Whether a key stands there without a value, which says as much as no key. */
export function isEmpty(node: Located): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** The value of a field; undefined where it is absent, empty or wrong. */
export function readField<T>(map: LocatedMap, field: Field<T>, complain: Complain): T | undefined {
  const entry = map.entries.find(({ key }) => key === field.key);
  return entry && !isEmpty(entry.value) ? field.kind.read(entry.value, complain) : undefined;
}
