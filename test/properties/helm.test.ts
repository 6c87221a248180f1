import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ChartReader } from '../../src/policies/chart-files.ts';
import { findCharts } from '../../src/policies/charts.ts';
import { validateValues } from '../../src/policies/validate-values.ts';
import { helmChart, type PlottedChart } from './helm-charts.ts';
import { seeded } from './random.ts';

/**
 * The real Helm and our own reading of charts must agree about generated values and schemas. `HELM` names the binary;
 * `HELM_CHARTS` and `HELM_SEED` try more charts, and others.
 */
const helm = process.env.HELM ?? onPath('helm');
const count = Number(process.env.HELM_CHARTS ?? 60);
const firstSeed = Number(process.env.HELM_SEED ?? 0);

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

type Verdict = 'fits' | 'refused';

/** What we say about the chart as it is, and with the overlay; undefined where a subchart that may be off has no valid schema. */
function ourVerdicts({ files, overlay }: PlottedChart): readonly [Verdict, Verdict] | undefined {
  const read = (path: string): string | undefined => files[path];
  const charts = findCharts(Object.keys(files), read);
  const reader = new ChartReader(charts, read);
  const results = charts.map((chart) => {
    const isPart = reader.isPart(chart);
    const overlays = isPart ? [] : [{ path: 'overlay.yaml', text: overlay }];
    return { isPart, result: validateValues({ chart: reader.files(chart), overlays, isPart }) };
  });
  if (results.some(({ isPart, result }) => isPart && result.kind === 'invalid')) return undefined;
  const result = results.find(({ isPart }) => !isPart)?.result;
  if (result?.kind === 'invalid') return ['refused', 'refused'];
  const paths = result?.kind === 'errors' ? result.errors.map(({ path }) => path) : [];
  return [
    paths.some((path) => path !== 'overlay.yaml') ? 'refused' : 'fits',
    paths.includes('overlay.yaml') ? 'refused' : 'fits',
  ];
}

type Command = 'template' | 'lint';

function helmSays(
  command: Command,
  folder: string,
  args: readonly string[],
): Promise<{ verdict: Verdict; text: string }> {
  return new Promise((resolve) => {
    execFile(helm ?? '', [command, folder, ...args], { env: { HOME: folder } }, (error, stdout, stderr) =>
      resolve({ verdict: error === null ? 'fits' : 'refused', text: command === 'lint' ? stdout : stderr }),
    );
  });
}

function hasSubcharts({ files }: PlottedChart): boolean {
  return Object.keys(files).filter((path) => path.endsWith('Chart.yaml')).length > 1;
}

describe.skipIf(helm === undefined)('the real helm (skipped where it is not on the PATH)', () => {
  const top = mkdtempSync(join(tmpdir(), 'helm-'));
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  it(`says the same about ${count} charts`, { timeout: 1000 * Math.max(60, count) }, async () => {
    const differing: string[] = [];
    const seen = { fits: 0, refused: 0 };
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const chart = helmChart(seeded(seed));
      const folder = join(top, String(seed));
      for (const [path, text] of Object.entries({ ...chart.files, 'overlay.yaml': chart.overlay })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const ours = ourVerdicts(chart);
      if (ours !== undefined) {
        const plain = await helmSays('template', folder, []);
        const over =
          plain.verdict === 'fits' ? await helmSays('template', folder, ['-f', join(folder, 'overlay.yaml')]) : plain;
        // `helm lint` looks at the values of a chart alone, before those of its subcharts are merged into them.
        const lint = hasSubcharts(chart) ? plain : await helmSays('lint', folder, []);
        if (lint.verdict !== plain.verdict) differing.push(`${seed}: lint says ${lint.verdict}. ${lint.text}`);
        seen[over.verdict]++;
        const [own, laid] = plain.verdict === 'fits' ? ours : [ours[0], ours[0]];
        if (own !== plain.verdict) differing.push(`${seed} as it is: we say ${own}. ${plain.text}`);
        else if (laid !== over.verdict) differing.push(`${seed} with the overlay: we say ${laid}. ${over.text}`);
      }
      rmSync(folder, { recursive: true, force: true });
    }
    expect(differing).toEqual([]);
    expect(seen.fits).toBeGreaterThan(count / 20);
    expect(seen.refused).toBeGreaterThan(count / 20);
  });
});
