import type { KeyPath, SchemaCheck, SchemaError, Span } from '../model.ts';
import type { ChartFiles } from './chart-files.ts';
import { type LoadedChart, loadChart } from './helm-chart.ts';
import {
  coalesce,
  type HelmChart,
  resolveDependencies,
  SubchartMismatch,
  type Values,
  withAliases,
} from './helm-merge.ts';
import { type HelmValues, readHelmValues } from './helm-values.ts';
import type { SchemaRequest } from './schema-check.ts';
import { compileSchema, type Validate } from './schema-compile.ts';
import { isRecord } from './schema-draft.ts';
import { decidingErrors, identityOf, messageOf, missingOf, pathOf } from './schema-errors.ts';

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

function check({ chart, overlays, isPart }: SchemaRequest): SchemaCheck {
  const own = chart.schema === undefined ? undefined : compileSchema(chart.schema.text);
  if (own?.kind === 'invalid') return own;
  const refersElsewhere = own?.refersElsewhere ?? false;
  const loaded = isPart ? undefined : loadChart(chart);
  if (loaded === undefined) return { kind: 'ok', refersElsewhere };
  const faultsOf = new Checker(loaded, new Map(own === undefined ? [] : [[chart, own.validate]]));
  const known = faultsOf.with({});
  const errors = shown(known, (keyPath) => placeInDefaults(loaded, keyPath));
  const isKnown = new Set(known.map(({ id }) => id));
  for (const { path, text } of overlays) {
    const over = readHelmValues(text);
    if (over === undefined) continue;
    const faults = faultsOf.with(over.values).filter(({ id }) => !isKnown.has(id));
    errors.push(...shown(faults, (keyPath) => placeIn(path, over, keyPath)));
  }
  return errors.length === 0 ? { kind: 'ok', refersElsewhere } : { kind: 'errors', errors, refersElsewhere };
}

/** Something that a schema of the chart or of a subchart refuses; `keyPath` begins at the root of the chart's values. */
interface Fault {
  readonly keyPath: KeyPath;
  readonly message: string;
  readonly schemaFile: string;
  readonly isUnset: boolean;
  readonly id: string;
}

/** Validates values of one chart, with a compiled schema for each of its subcharts. */
class Checker {
  readonly #loaded: LoadedChart;
  /** Compiled already. */
  readonly #schemas: Map<ChartFiles, Validate>;

  constructor(loaded: LoadedChart, schemas: Map<ChartFiles, Validate>) {
    this.#loaded = loaded;
    this.#schemas = schemas;
  }

  with(values: Values): readonly Fault[] {
    const { chart } = this.#loaded;
    try {
      const resolved = resolveDependencies(chart, values);
      return this.#below(resolved, coalesce(resolved, values), []);
    } catch (error) {
      if (!(error instanceof SubchartMismatch)) throw error;
      const { keyPath } = error;
      const message = 'must be a map, because the values of a subchart stand here';
      const schemaFile = chart.files.schema?.path ?? `${chart.files.folder}/Chart.yaml`;
      return [{ keyPath, message, schemaFile, isUnset: false, id: `mismatch ${keyPath.join('.')}` }];
    }
  }

  #below(chart: HelmChart, values: unknown, above: KeyPath): readonly Fault[] {
    const { files, subcharts } = chart;
    const faults = files.schema === undefined ? [] : this.#faults(files, files.schema.path, values, above);
    const deeper = subcharts.flatMap((subchart) => {
      const own = isRecord(values) ? values[subchart.name] : undefined;
      return isRecord(own) ? this.#below(subchart, own, [...above, subchart.name]) : [];
    });
    return [...faults, ...deeper];
  }

  #faults(files: ChartFiles, schemaFile: string, values: unknown, above: KeyPath): readonly Fault[] {
    const names = this.#loaded.unknown.get(files) ?? new Set();
    return decidingErrors(this.#validate(files)(values)).flatMap((error) => {
      const below = pathOf(error);
      const missing = missingOf(error);
      if (isOfSubchart(below, missing, names)) return [];
      const keyPath = [...above, ...below];
      const isUnset = missing !== undefined || isEmpty(valueAt(values, below));
      return [
        { keyPath, message: messageOf(error), schemaFile, isUnset, id: `${above.join('.')}\n${identityOf(error)}` },
      ];
    });
  }

  #validate(files: ChartFiles): Validate {
    const known = this.#schemas.get(files);
    if (known !== undefined) return known;
    const compiled = compileSchema(files.schema?.text ?? '');
    // An invalid schema is told of where it stands.
    const validate: Validate = compiled.kind === 'compiled' ? compiled.validate : () => [];
    this.#schemas.set(files, validate);
    return validate;
  }
}

/** Values below a dependency are completed by the subchart's own, which may not lie here. */
function isOfSubchart([first, ...below]: KeyPath, missing: string | undefined, names: ReadonlySet<string>): boolean {
  if (first === undefined) return missing !== undefined && names.has(missing);
  return names.has(String(first)) && (below.length > 0 || missing !== undefined);
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === '';
}

function valueAt(values: unknown, keyPath: KeyPath): unknown {
  let value = values;
  for (const part of keyPath) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}

interface Place {
  readonly path: string;
  /** The key path as that file has it. */
  readonly keyPath: KeyPath;
  readonly span?: Span;
}

/** The first fault at each place. */
function shown(faults: readonly Fault[], place: (keyPath: KeyPath) => Place): SchemaError[] {
  const places = new Set<string>();
  const first = faults.filter(({ keyPath, message }) => {
    const id = `${JSON.stringify(keyPath)}${message}`;
    return !places.has(id) && places.add(id);
  });
  return first
    .slice(0, maxErrors)
    .map(({ keyPath, message, schemaFile, isUnset }) => ({ ...place(keyPath), message, schemaFile, isUnset }));
}

/** The chart's own values say what they say; what they do not hold comes from a subchart's. */
function placeInDefaults(loaded: LoadedChart, keyPath: KeyPath): Place {
  const { folder, defaults } = loaded.chart.files;
  const holders = holdersOf(loaded, keyPath);
  for (let length = keyPath.length; length > 0; length--) {
    const places = holders.map(({ path, values, depth }) => placeAt(path, values, keyPath.slice(depth, length)));
    const place = places.find((found) => found !== undefined);
    if (place !== undefined) return place;
  }
  return { path: defaults?.path ?? `${folder}/Chart.yaml`, keyPath };
}

interface Holder {
  readonly path: string;
  readonly values: HelmValues;
  /** How many keys of the path name the subchart. */
  readonly depth: number;
}

/** The values files of the chart, of the subchart that the path leads into, and of its own. */
function holdersOf({ chart, defaults }: LoadedChart, keyPath: KeyPath): readonly Holder[] {
  const holders: Holder[] = [];
  let part: HelmChart | undefined = withAliases(chart);
  for (let depth = 0; part !== undefined; depth++) {
    const { files, subcharts }: HelmChart = part;
    const values = defaults.get(files);
    if (values !== undefined && files.defaults !== undefined)
      holders.push({ path: files.defaults.path, values, depth });
    part = subcharts.find(({ name }) => name === keyPath[depth]);
  }
  return holders;
}

/** What is missing has no place: the nearest key above it that this file holds has. */
function placeIn(path: string, values: HelmValues, keyPath: KeyPath): Place {
  for (let length = keyPath.length; length > 0; length--) {
    const place = placeAt(path, values, keyPath.slice(0, length));
    if (place !== undefined) return place;
  }
  return { path, keyPath };
}

function placeAt(path: string, values: HelmValues, keyPath: KeyPath): Place | undefined {
  const span = keyPath.length === 0 ? undefined : values.place(keyPath);
  return span === undefined ? undefined : { path, keyPath, span };
}
