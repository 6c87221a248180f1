import type { ChartFiles } from './chart-files.ts';
import { isRecord } from './schema-draft.ts';

/** Values of a chart, as a tree. */
export type Values = Readonly<Record<string, unknown>>;

/** A dependency as Chart.yaml declares it, as far as it decides which values Helm sees. */
export interface Dependency {
  readonly name: string;
  readonly alias?: string;
  /** Key paths with dots; the first that leads to a boolean decides. */
  readonly conditions: readonly string[];
  readonly tags: readonly string[];
  /** Parts of the subchart's values that become values of the parent; an empty parent is the root. */
  readonly imports: readonly { readonly child: string; readonly parent: string }[];
}

/** A chart with the subcharts that lie in its folder. */
export interface HelmChart {
  readonly files: ChartFiles;
  readonly name: string;
  readonly values: Values;
  readonly dependencies: readonly Dependency[];
  readonly subcharts: readonly HelmChart[];
}

/**
 * Lays one file over another: maps merge, all else is replaced, `null` deletes what lies under it. Where `keepsNull`
 * says so for a key, a `null` below it is left for somebody who merges later.
 */
export function mergeValues(base: Values, over: Values, keepsNull: (key: string) => boolean = () => false): Values {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const old = merged.get(key);
    if (isRecord(old) && isRecord(value)) {
      const isKept = keepsNull(key);
      merged.set(
        key,
        mergeValues(old, value, () => isKept),
      );
    } else if (value === null && merged.has(key) && !keepsNull(key)) merged.delete(key);
    else merged.set(key, value);
  }
  // Defines own properties whatever their name, `__proto__` included.
  return Object.fromEntries(merged);
}

/** A subchart's values are no map: Helm refuses the chart. */
export class SubchartMismatch extends Error {
  readonly keyPath: readonly string[];
  constructor(keyPath: readonly string[]) {
    super('values of a subchart are no map');
    this.keyPath = keyPath;
  }
}

/** The values of a chart and of all of its subcharts, each below its name and with the globals, as Helm sees them. */
export function coalesce(chart: HelmChart, given: Values): Values {
  return lay(chart, given, { path: [], keepsNull: false });
}

interface Laying {
  /** Names of the subcharts that lead here. */
  readonly path: readonly string[];
  readonly keepsNull: boolean;
}

function lay(chart: HelmChart, given: Values, { path, keepsNull }: Laying): Values {
  const names = new Set(chart.subcharts.map(({ name }) => name));
  // A `null` for a subchart's own map deletes it; what lies deeper is for the subchart to delete.
  const isKept = (key: string): boolean => keepsNull || (names.has(key) && given[key] !== null);
  const own = new Map(Object.entries(mergeValues(chart.values, given, isKept)));
  for (const subchart of chart.subcharts) {
    const below = [...path, subchart.name];
    const values = own.has(subchart.name) ? own.get(subchart.name) : {};
    if (!isRecord(values)) throw new SubchartMismatch(below);
    own.set(subchart.name, lay(subchart, withGlobals(values, own.get('global')), { path: below, keepsNull }));
  }
  return Object.fromEntries(own);
}

/** The globals of the parent win over those that stand below the subchart's name. */
function withGlobals(below: Values, global: unknown): Values {
  const own = below.global ?? {};
  const parent = global ?? {};
  if (!isRecord(own) || !isRecord(parent)) return below;
  const merged = new Map(Object.entries(own));
  for (const [key, value] of Object.entries(parent)) {
    const old = merged.get(key);
    if (isRecord(value) && isRecord(old))
      merged.set(
        key,
        mergeValues(old, value, () => true),
      );
    else if (isRecord(value) ? !merged.has(key) : !isRecord(old)) merged.set(key, value);
  }
  return { ...below, global: Object.fromEntries(merged) };
}

/** The chart with only those subcharts that these values switch on, under their aliases, and with what they export. */
export function resolveDependencies(chart: HelmChart, given: Values): HelmChart {
  const aliased = withAliases(chart);
  return withImports(withoutDisabled(aliased, coalesce(aliased, given), ''));
}

/** The chart with its subcharts under the names that it gives them. */
export function withAliases(chart: HelmChart): HelmChart {
  const { dependencies } = chart;
  const subcharts = chart.subcharts.map(withAliases);
  const undeclared = subcharts.filter(({ name }) => !dependencies.some((dependency) => dependency.name === name));
  const declared = dependencies.flatMap((dependency) => {
    const found = subcharts.find(({ name }) => name === dependency.name);
    return found === undefined ? [] : [{ ...found, name: nameOf(dependency) }];
  });
  return { ...chart, subcharts: [...undeclared, ...declared] };
}

function withoutDisabled(chart: HelmChart, values: Values, prefix: string): HelmChart {
  const dependencies = chart.dependencies.filter((dependency) => isEnabled(dependency, values, prefix));
  const disabled = new Set(chart.dependencies.filter((one) => !dependencies.includes(one)).map(nameOf));
  const subcharts = chart.subcharts
    .filter(({ name }) => !disabled.has(name))
    .map((subchart) => withoutDisabled(subchart, values, `${prefix}${subchart.name}.`));
  return { ...chart, dependencies, subcharts };
}

/** The key under which a parent keeps the values of a dependency. */
export function nameOf({ name, alias }: Pick<Dependency, 'name' | 'alias'>): string {
  return alias ?? name;
}

function isEnabled({ conditions, tags }: Dependency, values: Values, prefix: string): boolean {
  for (const condition of conditions) {
    const value = valueAt(values, prefix + condition);
    if (typeof value === 'boolean') return value;
  }
  const table = isRecord(values.tags) ? values.tags : {};
  const set = tags.map((tag) => table[tag]).filter((value) => typeof value === 'boolean');
  return set.length === 0 || set.includes(true);
}

/**
 * Exports of subcharts lie under the parent's own values. A parent with dependencies also has their values as its own
 * from then on: so a `null` that a subchart has for itself deletes the key.
 */
function withImports(chart: HelmChart): HelmChart {
  const imported = { ...chart, subcharts: chart.subcharts.map(withImports) };
  if (chart.dependencies.length === 0) return imported;
  const all = lay(imported, {}, { path: [], keepsNull: true });
  const imports = chart.dependencies.flatMap((dependency) =>
    dependency.imports.map((one) => ({ ...one, from: nameOf(dependency) })),
  );
  const exported = imports.reduce<Values>((merged, { from, child, parent }) => {
    const table = valueAt(all, `${from}.${child}`);
    return isRecord(table) ? mergeValues(below(parent, table), merged, () => true) : merged;
  }, {});
  return { ...imported, values: mergeValues(exported, all, () => true) };
}

function below(path: string, values: Values): Values {
  return path === '' ? values : path.split('.').reduceRight<Values>((inner, key) => ({ [key]: inner }), values);
}

function valueAt(values: Values, path: string): unknown {
  let value: unknown = values;
  for (const key of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}
