import { basename } from 'node:path/posix';
import type { ChartFiles } from './chart-files.ts';
import { type Dependency, type HelmChart, nameOf } from './helm-merge.ts';
import { type HelmValues, readHelmValues } from './helm-values.ts';
import { isRecord } from './schema-draft.ts';

/** A chart as Helm loads it, and the readers of its values files. */
export interface LoadedChart {
  readonly chart: HelmChart;
  /** Default values of the chart and of each subchart; none where a chart has no values file. */
  readonly defaults: ReadonlyMap<ChartFiles, HelmValues>;
  /** Keys of a chart's values below which a subchart's values stand that are not here to be known. */
  readonly unknown: ReadonlyMap<ChartFiles, ReadonlySet<string>>;
}

/** Loads a chart with its subcharts; undefined where its own values cannot be read. */
export function loadChart(files: ChartFiles): LoadedChart | undefined {
  const defaults = new Map<ChartFiles, HelmValues>();
  const unknown = new Map<ChartFiles, ReadonlySet<string>>();
  const chart = load(files, defaults, unknown);
  return chart === undefined ? undefined : { chart, defaults, unknown };
}

function load(
  files: ChartFiles,
  defaults: Map<ChartFiles, HelmValues>,
  unknown: Map<ChartFiles, ReadonlySet<string>>,
): HelmChart | undefined {
  const own = files.defaults === undefined ? undefined : readHelmValues(files.defaults.text);
  if (files.defaults !== undefined && own === undefined) return undefined;
  if (own !== undefined) defaults.set(files, own);
  const subcharts = files.subcharts.flatMap((subchart) => load(subchart, defaults, unknown) ?? []);
  const unread = files.subcharts.filter((subchart) => !subcharts.some((loaded) => loaded.files === subchart));
  const metadata = readHelmValues(files.chart)?.values ?? {};
  const required = readHelmValues(files.requirements ?? '')?.values ?? {};
  const dependencies = [metadata, required].flatMap((part) => listOf(part.dependencies).flatMap(dependencyOf));
  const known = new Set(subcharts.map(({ name }) => name));
  unknown.set(
    files,
    new Set([
      ...dependencies.filter(({ name }) => !known.has(name)).map(nameOf),
      ...unread.map(({ folder }) => basename(folder)),
    ]),
  );
  const name = textOf(metadata.name) ?? basename(files.folder);
  return { files, name, values: own?.values ?? {}, dependencies, subcharts };
}

function dependencyOf(item: unknown): readonly Dependency[] {
  const name = isRecord(item) ? textOf(item.name) : undefined;
  if (!isRecord(item) || name === undefined) return [];
  const alias = textOf(item.alias);
  return [
    {
      name,
      ...(alias === undefined ? {} : { alias }),
      conditions: (textOf(item.condition) ?? '').trim().split(',').filter(Boolean),
      tags: listOf(item.tags).flatMap((tag) => textOf(tag) ?? []),
      imports: listOf(item['import-values']).flatMap(importOf),
    },
  ];
}

function importOf(item: unknown): Dependency['imports'] {
  if (typeof item === 'string') return [{ child: `exports.${item}`, parent: '' }];
  const child = isRecord(item) ? textOf(item.child) : undefined;
  const parent = isRecord(item) ? textOf(item.parent) : undefined;
  return child === undefined || parent === undefined ? [] : [{ child, parent: parent === '.' ? '' : parent }];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
