import { join } from 'node:path/posix';
import type { Chart } from '../model.ts';
import { utf8 } from '../text.ts';
import { inFolder } from './charts.ts';

/** UTF-8 text of a file. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a chart that decide which values Helm accepts, with those of the subcharts that lie in the repository. */
export interface ChartFiles {
  readonly folder: string;
  readonly chart: string;
  readonly requirements?: string;
  readonly schema?: TextFile;
  readonly defaults?: TextFile;
  readonly subcharts: readonly ChartFiles[];
}

/** Charts have a few; those behind them, and those that name each other, are left out. */
const maxSubcharts = 200;

/** Reads charts with their subcharts. `read` gives latin1. */
export class ChartReader {
  readonly #byFolder: ReadonlyMap<string, Chart>;
  readonly #parts = new Map<string, Chart[]>();
  readonly #read: (path: string) => string | undefined;

  constructor(charts: readonly Chart[], read: (path: string) => string | undefined) {
    this.#read = read;
    this.#byFolder = new Map(charts.map((chart) => [chart.folder, chart]));
    for (const chart of charts) {
      const parent = parentOf(chart.folder);
      if (parent === undefined) continue;
      const parts = this.#parts.get(parent) ?? [];
      this.#parts.set(parent, parts);
      parts.push(chart);
    }
  }

  /** Whether another chart of the repository holds this one: Helm installs it only with that one's values. */
  isPart(chart: Chart): boolean {
    const parent = parentOf(chart.folder);
    return parent !== undefined && this.#byFolder.has(parent);
  }

  /** Whether the chart or one of its subcharts has a schema. */
  hasSchema(chart: Chart): boolean {
    const seen = new Set([chart]);
    for (const one of seen) {
      if (one.schemaFile !== undefined) return true;
      for (const subchart of this.#subcharts(one)) seen.add(subchart);
    }
    return false;
  }

  files(chart: Chart): ChartFiles {
    return this.#files(chart, [], { left: maxSubcharts });
  }

  #files(chart: Chart, above: readonly Chart[], budget: { left: number }): ChartFiles {
    const schema = this.#file(chart.schemaFile);
    const defaults = this.#file(defaultsOf(chart));
    const requirements = this.#file(inFolder(chart.folder, 'requirements.yaml'));
    const subcharts = this.#subcharts(chart).filter((subchart) => subchart !== chart && !above.includes(subchart));
    return {
      folder: chart.folder,
      chart: this.#file(inFolder(chart.folder, 'Chart.yaml'))?.text ?? '',
      ...(requirements === undefined ? {} : { requirements: requirements.text }),
      ...(schema === undefined ? {} : { schema }),
      ...(defaults === undefined ? {} : { defaults }),
      subcharts: subcharts.flatMap((subchart) =>
        budget.left-- > 0 ? this.#files(subchart, [...above, chart], budget) : [],
      ),
    };
  }

  /** Each values file but the defaults, which Helm lays over them. */
  overlays(chart: Chart): readonly TextFile[] {
    const defaults = defaultsOf(chart);
    return chart.valuesFiles.flatMap((path) => (path === defaults ? [] : (this.#file(path) ?? [])));
  }

  /** Those in `charts/`, and those that `helm dependency build` copies there from beside the chart. */
  #subcharts({ folder }: Chart): readonly Chart[] {
    const texts = ['Chart.yaml', 'requirements.yaml'].map((name) => this.#read(inFolder(folder, name)) ?? '');
    const beside = texts.flatMap((text) =>
      [...text.matchAll(/^[ \t-]*repository:[ \t]*["']?file:\/\/([^\s"'#]+)/gm)].flatMap(([, path = '']) => {
        const chart = path.startsWith('/') ? undefined : this.#byFolder.get(join(folder, path).replace(/\/$/, ''));
        return chart ?? [];
      }),
    );
    return [...(this.#parts.get(folder) ?? []), ...beside];
  }

  #file(path: string | undefined): TextFile | undefined {
    const text = path === undefined ? undefined : this.#read(path);
    return path === undefined || text === undefined ? undefined : { path, text: utf8(text) };
  }
}

function defaultsOf({ folder, valuesFiles }: Chart): string | undefined {
  const defaults = inFolder(folder, 'values.yaml');
  return valuesFiles[0] === defaults ? defaults : undefined;
}

/** The folder whose `charts/` holds this folder; Helm leaves out names with a dot or underscore in front. */
function parentOf(folder: string): string | undefined {
  const match = /^(?:(.*)\/)?charts\/[^/._][^/]*$/.exec(folder);
  return match === null ? undefined : (match[1] ?? '');
}
