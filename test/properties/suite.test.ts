import { describe, expect, it } from 'vitest';
import { clients } from '../../src/dialects/mcp/index.ts';
import { clientFile, hasServers } from './clients-suite.ts';
import { dockerFile, makeFile, markdownFile, powershellFile, shellFile } from './commands-suite.ts';
import { dotenvFile } from './dotenv-suite.ts';
import { infrastructureFile, infrastructureKinds } from './infrastructure-suite.ts';
import { manifestFile, manifestKinds } from './manifests-suite.ts';
import { causes, measure, type Outcome, score } from './measure.ts';
import { newPlot, type Plot, type Plotted } from './plot.ts';
import { type Random, seeded } from './random.ts';
import { iniFile } from './settings-suite.ts';

/**
 * Literal credentials among their look-alikes, generated in every format: what is planted has to be reported with
 * medium severity or more, and nothing else. `SUITE_SHOW=1` prints what is missed and what is a false alarm, by cause;
 * `SUITE_SEED` and `SUITE_FILES` try other files and more of them.
 */
interface Suite {
  readonly name: string;
  readonly make: (random: Random, plot: Plot) => Plotted;
  readonly files: number;
}

const firstSeed = Number(process.env.SUITE_SEED ?? 0);
const share = Number(process.env.SUITE_FILES ?? 1);
const isShown = process.env.SUITE_SHOW !== undefined;
const leastRecall = 0.99;
const leastPrecision = 0.995;

const ofClients = clients
  .filter(hasServers)
  .map((client): Suite => ({ name: client.id, make: (random, plot) => clientFile(client, random, plot), files: 8 }));
const ofManifests = manifestKinds.map(
  (kind): Suite => ({ name: kind, make: (random, plot) => manifestFile(kind, random, plot), files: 20 }),
);
const ofInfrastructure = infrastructureKinds.map(
  (kind): Suite => ({ name: kind, make: (random, plot) => infrastructureFile(kind, random, plot), files: 30 }),
);
const ofLines: readonly Suite[] = [
  { name: 'dotenv', make: dotenvFile, files: 120 },
  { name: 'shell', make: shellFile, files: 80 },
  { name: 'Markdown', make: markdownFile, files: 80 },
  { name: 'make', make: makeFile, files: 40 },
  { name: 'PowerShell', make: powershellFile, files: 40 },
  { name: 'Dockerfile', make: dockerFile, files: 60 },
  { name: 'INI', make: iniFile, files: 60 },
];

async function run(suites: readonly Suite[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, { name, make, files }] of suites.entries()) {
    for (let file = 0; file < files * share; file++) {
      const plot = newPlot();
      const plotted = make(seeded(firstSeed + index * 10_000 + file), plot);
      outcomes.push(...(await measure(name, plotted, plot)));
    }
  }
  return outcomes;
}

function table(outcomes: readonly Outcome[]): string {
  const groups = [...new Set(outcomes.map(({ group }) => group))].map((group) => {
    const { recall, precision, planted } = score(outcomes.filter((outcome) => outcome.group === group));
    return `${group.padEnd(26)} ${String(planted).padStart(5)}  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`;
  });
  return [...groups, 'missed', ...causes(outcomes, 'missed'), 'false alarms', ...causes(outcomes, 'alarm')].join('\n');
}

describe('literals among look-alikes', () => {
  it.each([
    ['configurations of clients', ofClients],
    ['manifests, values files, compose and workflows', ofManifests],
    ['infrastructure as code', ofInfrastructure],
    ['env files, scripts and documentation', ofLines],
  ])('%s', { timeout: 120_000 }, async (_name, suites) => {
    const outcomes = await run(suites);
    const { recall, precision } = score(outcomes);
    if (isShown) console.log(table(outcomes));
    expect(outcomes.filter(({ label }) => label === 'reader failed')).toEqual([]);
    expect(recall).toBeGreaterThan(leastRecall);
    expect(precision).toBeGreaterThan(leastPrecision);
  });
});
