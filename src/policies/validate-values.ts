import { Ajv, type AnySchema, type ErrorObject, MissingRefError, type Options } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import type { KeyPath, SchemaCheck, SchemaError } from '../model.ts';
import { type HelmValues, mergeValues, readHelmValues } from './helm-values.ts';
import type { SchemaRequest } from './schema-check.ts';
import { type Draft, type NormalSchema, normaliseSchema } from './schema-draft.ts';
import { decidingErrors } from './schema-errors.ts';

/** More complaints about one file help nobody. */
const maxErrors = 20;

/**
 * Checks a schema, and each values file against it as Helm would. Runs in the worker: what it compiles and the
 * patterns that it runs come from the repository.
 */
export function validateValues(request: SchemaRequest): SchemaCheck {
  try {
    return check(request);
  } catch (error) {
    // Names only: messages of parsers quote the text.
    return {
      kind: 'failed',
      message: `The schema cannot be checked: ${error instanceof Error ? error.name : 'error'}.`,
    };
  }
}

function check(request: SchemaRequest): SchemaCheck {
  const parsed = parseJson(request.schema);
  if ('kind' in parsed) return parsed;
  const normal = normaliseSchema(parsed.value);
  if ('problem' in normal) return { kind: 'invalid', message: normal.problem, keyPath: normal.keyPath };
  const compiled = compile(normal);
  if ('kind' in compiled) return compiled;
  const errors = filesOf(request).flatMap((file) => errorsIn(file, compiled.validate, request.dependencies));
  return errors.length === 0 ? { kind: 'ok' } : { kind: 'errors', errors };
}

function parseJson(text: string): SchemaCheck | { readonly value: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = error instanceof Error ? /position ([0-9]+)/.exec(error.message)?.[1] : undefined;
    const base = { kind: 'invalid', message: 'The file is not valid JSON.', keyPath: [] } as const;
    if (position === undefined) return base;
    return { ...base, offset: Buffer.byteLength(text.slice(0, Number(position))) };
  }
}

/** Go's patterns are not JavaScript's: one that does not compile here accepts everything. */
const compilePattern = Object.assign(
  (pattern: string, _flags: string): RegExp => {
    for (const flags of ['u', '']) {
      try {
        return new RegExp(pattern, flags);
      } catch {
        // The next flags, or none.
      }
    }
    return /^/;
  },
  { code: 'new RegExp' },
);

const options: Options = {
  strict: false,
  validateFormats: false,
  allErrors: true,
  ownProperties: true,
  validateSchema: false,
  addUsedSchema: false,
  logger: false,
  code: { regExp: compilePattern },
};

function createAjv(draft: Draft): Ajv | Ajv2019 | Ajv2020 {
  if (draft === '4') return new Ajv04.default(options);
  if (draft === '7') return new Ajv(options);
  return draft === '2019-09' ? new Ajv2019(options) : new Ajv2020(options);
}

type Validate = (data: unknown) => readonly ErrorObject[];

function compile({ draft, schema, references }: NormalSchema): SchemaCheck | { readonly validate: Validate } {
  const ajv = createAjv(draft);
  const anySchema: AnySchema = schema;
  if (ajv.validateSchema(anySchema) !== true) {
    const [first] = decidingErrors(ajv.errors ?? []);
    return {
      kind: 'invalid',
      message: `This part of the schema ${first === undefined ? 'is wrong' : messageOf(first)}.`,
      keyPath: pathOf(first),
    };
  }
  try {
    const validate = ajv.compile(anySchema);
    return { validate: (data) => (validate(data) === true ? [] : (validate.errors ?? [])) };
  } catch (error) {
    if (!(error instanceof MissingRefError)) {
      return { kind: 'invalid', message: 'The schema does not compile.', keyPath: [] };
    }
    const wanted = `#${error.missingRef.split('#')[1] ?? ''}`;
    const place = references.find(({ reference }) => reference === error.missingRef || reference.endsWith(wanted));
    return { kind: 'invalid', message: '"$ref" leads to nothing in this schema.', keyPath: place?.keyPath ?? [] };
  }
}

interface ValuesFile {
  readonly path: string;
  readonly own: HelmValues;
  /** What Helm validates: the file over the chart's defaults. */
  readonly merged: Readonly<Record<string, unknown>>;
  /** The defaults alone, whose own faults are reported once. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** Files that are templates or do not parse are left out; without readable defaults nothing can be said of the others. */
function filesOf({ values, hasDefaults }: SchemaRequest): readonly ValuesFile[] {
  const read = values.map(({ path, text }) => ({ path, own: readHelmValues(text) }));
  const defaults = hasDefaults ? read[0]?.own?.values : {};
  if (defaults === undefined) return [];
  return read.flatMap(({ path, own }, index): readonly ValuesFile[] => {
    if (own === undefined) return [];
    if (hasDefaults && index === 0) return [{ path, own, merged: defaults }];
    return [{ path, own, merged: mergeValues(defaults, own.values), defaults }];
  });
}

function errorsIn(file: ValuesFile, validate: Validate, dependencies: readonly string[]): readonly SchemaError[] {
  const known = new Set(file.defaults === undefined ? [] : decidingErrors(validate(file.defaults)).map(identity));
  const errors = decidingErrors(validate(file.merged)).filter((error) => !known.has(identity(error)));
  return errors
    .map((error) => ({ keyPath: pathOf(error), missing: missingOf(error), message: messageOf(error) }))
    .filter(({ keyPath, missing }) => !isOfSubchart(keyPath, missing, dependencies))
    .slice(0, maxErrors)
    .map(({ keyPath, message }) => {
      const span = placeOf(file.own, keyPath);
      return { path: file.path, keyPath, message, ...(span === undefined ? {} : { span }) };
    });
}

/** What is missing has no place: the nearest key above it that this file holds has. */
function placeOf(own: HelmValues, keyPath: KeyPath): ReturnType<HelmValues['place']> {
  for (let length = keyPath.length; length > 0; length--) {
    const span = own.place(keyPath.slice(0, length));
    if (span !== undefined) return span;
  }
  return undefined;
}

/** Values below a dependency are completed by the subchart's own, which may not lie here. */
function isOfSubchart(keyPath: KeyPath, missing: string | undefined, dependencies: readonly string[]): boolean {
  const [first, ...below] = keyPath;
  if (first === undefined) return missing !== undefined && dependencies.includes(missing);
  return dependencies.includes(String(first)) && (below.length > 0 || missing !== undefined);
}

function identity(error: ErrorObject): string {
  return `${error.instancePath}\n${error.schemaPath}\n${error.message}`;
}

function missingOf({ params }: ErrorObject): string | undefined {
  const missing: unknown = params.missingProperty;
  return typeof missing === 'string' ? missing : undefined;
}

/** The key path of an error; of a key too many, that key's own. */
function pathOf(error: ErrorObject | undefined): KeyPath {
  if (error === undefined) return [];
  const parts = error.instancePath.split('/').slice(1).map(decodePointer);
  const extra: unknown = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  return typeof extra === 'string' ? [...parts, extra] : parts;
}

function decodePointer(part: string): string | number {
  if (/^(?:0|[1-9][0-9]*)$/.test(part)) return Number(part);
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function messageOf(error: ErrorObject): string {
  const isExtra = error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties';
  if (error.keyword === 'anyOf' || error.keyword === 'oneOf') return 'must fit one of the allowed forms';
  return isExtra ? 'is not a key that the schema knows' : (error.message ?? 'does not fit');
}
