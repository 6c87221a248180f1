import type { Chart, ChartTemplate } from '../model.ts';
import { readTemplateLines, type TemplateLine } from './template-lines.ts';

const mark = 'templates/';
const manifestTemplate = /\.(?:ya?ml|tpl)$/i;

/** The templates of charts that become manifests; `NOTES.txt` is only printed. `read` gives latin1. */
export function findTemplates(
  paths: readonly string[],
  charts: readonly Chart[],
  read: (path: string) => string | undefined,
): readonly ChartTemplate[] {
  if (charts.length === 0) return [];
  const byFolder = new Map(charts.map((chart) => [chart.folder, chart]));
  return paths
    .filter((path) => path.includes(mark) && manifestTemplate.test(path))
    .flatMap((path) => {
      const chart = chartAround(path, byFolder);
      const text = chart === undefined ? undefined : read(path);
      return chart === undefined || text === undefined ? [] : [{ path, chart, text }];
    });
}

function chartAround(path: string, byFolder: ReadonlyMap<string, Chart>): Chart | undefined {
  for (let at = path.indexOf(mark); at >= 0; at = path.indexOf(mark, at + 1)) {
    if (at > 0 && path[at - 1] !== '/') continue;
    const chart = byFolder.get(path.slice(0, Math.max(0, at - 1)));
    if (chart !== undefined) return chart;
  }
  return undefined;
}

const read = new WeakMap<ChartTemplate, readonly TemplateLine[]>();

/** The lines of a template, read when they are first asked for: several policies look at them. */
export function linesOf(template: ChartTemplate): readonly TemplateLine[] {
  const known = read.get(template) ?? readTemplateLines(template.text);
  read.set(template, known);
  return known;
}

/** Templates by the folder of their chart. */
export function byChart(templates: readonly ChartTemplate[]): ReadonlyMap<string, readonly ChartTemplate[]> {
  const groups = new Map<string, ChartTemplate[]>();
  for (const template of templates) {
    const group = groups.get(template.chart.folder);
    if (group === undefined) groups.set(template.chart.folder, [template]);
    else group.push(template);
  }
  return groups;
}
