import { basename, dirname } from 'node:path/posix';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { Chart, ConfigNode } from '../model.ts';
import { directText, utf8 } from '../text.ts';

const valuesName = /^values\.ya?ml$|^values[._-][^/]*\.ya?ml$|[._-]values\.ya?ml$/i;
/** Schemas that are written in YAML, for a generator of values.schema.json. */
const schemaName = /schema/i;

/** The charts among the files of a repository, by folder. `read` gives latin1. */
export function findCharts(paths: readonly string[], read: (path: string) => string | undefined): readonly Chart[] {
  const charts = paths.filter((path) => basename(path) === 'Chart.yaml');
  if (charts.length === 0) return [];
  const byFolder = groupByFolder(paths.filter((path) => /\.(?:ya?ml|json)$/i.test(path)));
  return charts.map((path) => {
    const folder = folderOf(path);
    const schemaFile = inFolder(folder, 'values.schema.json');
    return {
      folder,
      isLibrary: /^type:[ \t]*["']?library["']?[ \t\r]*(?:#|$)/m.test(read(path) ?? ''),
      valuesFiles: valuesFiles(folder, byFolder),
      schemaFile: byFolder.get(folder)?.includes(schemaFile) === true ? schemaFile : undefined,
    };
  });
}

/** The path of a file in a chart's folder. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Names and aliases under which values of subcharts stand: those of Chart.yaml and of requirements.yaml. */
export function dependencyNames(chart: Chart, read: (path: string) => string | undefined): readonly string[] {
  return ['Chart.yaml', 'requirements.yaml'].flatMap((name) => {
    const text = read(inFolder(chart.folder, name));
    if (text?.includes('dependencies') !== true) return [];
    return readYamlLines(directText(text)).roots.flatMap(namesIn);
  });
}

function namesIn(root: ConfigNode): readonly string[] {
  if (root.kind !== 'map') return [];
  const dependencies = root.entries.filter(({ key }) => key === 'dependencies').map(({ value }) => value);
  const items = dependencies.flatMap((node) => (node.kind === 'list' ? node.items : []));
  return items.flatMap((item) =>
    (item.kind === 'map' ? item.entries : []).flatMap(({ key, value }) =>
      (key === 'name' || key === 'alias') && value.kind === 'scalar' ? [utf8(value.text.content)] : [],
    ),
  );
}

/** The chart's own `values.yaml` first, then its overlays, those for chart-testing in `ci/`, and those in `values/`. */
function valuesFiles(folder: string, byFolder: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const own = filesIn(byFolder, folder).filter((path) => valuesName.test(basename(path)));
  const ci = filesIn(byFolder, inFolder(folder, 'ci')).filter((path) => /[-_.]values\.ya?ml$/i.test(path));
  const more = filesIn(byFolder, inFolder(folder, 'values')).filter((path) => /\.ya?ml$/i.test(path));
  const defaults = inFolder(folder, 'values.yaml');
  const overlays = [...own.filter((path) => path !== defaults), ...ci, ...more];
  return own.includes(defaults) ? [defaults, ...overlays] : overlays;
}

function filesIn(byFolder: ReadonlyMap<string, readonly string[]>, folder: string): readonly string[] {
  return (byFolder.get(folder) ?? []).filter((path) => !schemaName.test(basename(path)));
}

function groupByFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const folder = folderOf(path);
    const files = byFolder.get(folder);
    if (files === undefined) byFolder.set(folder, [path]);
    else files.push(path);
  }
  return byFolder;
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}
