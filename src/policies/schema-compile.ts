import { Ajv, type AnySchema, type ErrorObject, MissingRefError, type Options } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import type { KeyPath, SchemaCheck } from '../model.ts';
import { compileGoPattern } from './go-pattern.ts';
import { type Draft, type NormalSchema, normaliseSchema } from './schema-draft.ts';
import { decidingErrors, messageOf, pathOf } from './schema-errors.ts';
import { formats } from './schema-formats.ts';

/** Checks values; what it returns is empty where they fit. */
export type Validate = (values: unknown) => readonly ErrorObject[];
type Invalid = Extract<SchemaCheck, { kind: 'invalid' }>;

/** A schema that can be used. */
export interface CompiledSchema {
  readonly kind: 'compiled';
  readonly validate: Validate;
  readonly refersElsewhere: boolean;
}

/** Compiles the text of a values schema as Helm does, or says why it is none. */
export function compileSchema(text: string): Invalid | CompiledSchema {
  const parsed = parseJson(text);
  if ('kind' in parsed) return parsed;
  const normal = normaliseSchema(parsed.value);
  if ('problem' in normal) return invalid(normal.problem, normal.keyPath);
  return compile(normal);
}

function parseJson(text: string): Invalid | { readonly value: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = error instanceof Error ? /position ([0-9]+)/.exec(error.message)?.[1] : undefined;
    const base = invalid('The file is not valid JSON.', []);
    if (position === undefined) return base;
    return { ...base, offset: Buffer.byteLength(text.slice(0, Number(position))) };
  }
}

/** A pattern that JavaScript has no equal for accepts everything. */
const compilePattern = Object.assign((pattern: string): RegExp => compileGoPattern(pattern) ?? /^/, {
  code: 'new RegExp',
});

const options: Options = {
  strict: false,
  validateFormats: false,
  allErrors: true,
  ownProperties: true,
  validateSchema: false,
  addUsedSchema: false,
  logger: false,
  // Compiling takes longer than checking: nothing is gained by better code.
  code: { regExp: compilePattern, optimize: false },
};

/** One for each draft: it takes longer to compile the draft's own schema than that of a chart. */
const instances = new Map<Draft, Ajv | Ajv2019 | Ajv2020>();

function ajvFor(draft: Draft): Ajv | Ajv2019 | Ajv2020 {
  const known = instances.get(draft) ?? createAjv(draft);
  instances.set(draft, known);
  return known;
}

function createAjv(draft: Draft): Ajv | Ajv2019 | Ajv2020 {
  if (draft === '2019-09') return new Ajv2019(options);
  if (draft === '2020-12') return new Ajv2020(options);
  // Helm asserts formats up to draft 7.
  const asserting: Options = { ...options, validateFormats: true, formats: { ...formats } };
  return draft === '4' ? new Ajv04.default(asserting) : new Ajv(asserting);
}

function compile(normal: NormalSchema): Invalid | CompiledSchema {
  const ajv = ajvFor(normal.draft);
  const anySchema: AnySchema = normal.schema;
  const whole: AnySchema = normal.whole;
  if (ajv.validateSchema(whole) !== true) {
    const [first] = decidingErrors(ajv.errors ?? []);
    return invalid(`This part of the schema ${first === undefined ? 'is wrong' : messageOf(first)}.`, pathOf(first));
  }
  try {
    const validate = ajv.compile(anySchema);
    return {
      kind: 'compiled',
      validate: (data) => (validate(data) === true ? [] : (validate.errors ?? [])),
      refersElsewhere: normal.refersElsewhere,
    };
  } catch (error) {
    if (!(error instanceof MissingRefError)) return invalid('The schema does not compile.', []);
    const wanted = `#${error.missingRef.split('#')[1] ?? ''}`;
    const place = normal.references.find(
      ({ reference }) => reference === error.missingRef || reference.endsWith(wanted),
    );
    return invalid('"$ref" leads to nothing in this schema.', place?.keyPath ?? []);
  } finally {
    // Compiled code lives on without it; the next chart's schema may have the same name.
    if (typeof anySchema === 'object') ajv.removeSchema(anySchema);
  }
}

function invalid(message: string, keyPath: KeyPath): Invalid {
  return { kind: 'invalid', message, keyPath };
}
