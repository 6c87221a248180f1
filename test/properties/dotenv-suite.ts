import { type Pair, quietVariable, type Scene, secretVariable } from './places.ts';
import { bare, type Plot, type Plotted } from './plot.ts';
import type { Random } from './random.ts';
import { privateKey, tokenSecret } from './secrets.ts';

const paths = [
  '.env',
  '.env.local',
  '.env.production',
  'mcp/.env.mcp',
  '.env.example',
  'deploy/prod.env',
  '.dev.vars',
  '.env.mcp.local',
  'apps/api/.env.staging',
];

/** Readers of env files resolve other variables and commands. */
export function dotenvScene(random: Random, plot: Plot): Scene {
  const forms = (name: string): readonly string[] => [
    `\${${name}}`,
    `$${name}`,
    `\${${name}:-}`,
    `$(op read op://team/acme/token)`,
  ];
  return {
    random,
    plot,
    isMultiLine: false,
    reference: (_, name) => random.pick(forms(name.toUpperCase().replace(/[^A-Z0-9]/g, '_'))),
  };
}

/** An env file as people write it: quotes, `export`, remarks, blank lines, commented-out lines. */
export function dotenvFile(random: Random, plot: Plot): Plotted {
  const scene = dotenvScene(random, plot);
  const lines: string[] = [];
  for (let count = 3 + random.below(12); count > 0; count--) {
    if (random.chance(0.15))
      lines.push(random.pick(['', '# --- tokens ---', '# get the key from https://acme.dev/settings/tokens', '#']));
    if (random.chance(0.04)) lines.push(...severalLines(random, plot));
    const isSecret = random.chance(0.4);
    const line = assignment(isSecret ? secretVariable(scene) : quietVariable(scene), random);
    lines.push(random.chance(0.08) ? `${random.pick(['# ', '#', '## '])}${line}` : line);
  }
  if (random.chance(0.3))
    lines.push(`SLACK_TOKEN= # ${random.pick(['get it from the admin', 'optional', 'xoxb-…, see the wiki'])}`);
  let text = `${lines.join('\n')}\n`;
  if (random.chance(0.12)) text = text.replaceAll('\n', '\r\n');
  if (random.chance(0.1)) text = `\ufeff${text}`;
  return { path: random.pick(paths), text };
}

/** A key over several lines, a line break that got lost, the colon of other formats. */
function severalLines(random: Random, plot: Plot): readonly string[] {
  const { kind, value } = tokenSecret(random);
  const secret = plot.plant('must', `env odd line · ${kind}`, value);
  const key = privateKey(random);
  return random.pick([
    [`DEPLOY_KEY="${plot.plant('must', 'env lines · private key', key.value)}"`],
    [`API_BASE=https://api.acme.dev`, `API_KEY=your_key_hereSECRET_KEY=${secret}`],
    [`ACME_TOKEN: ${secret}`],
    [`# old: ACME_TOKEN=${secret}`],
    [`ACME_TOKEN="${secret}" # until June`, `ACME_TOKEN=`],
  ]);
}

function assignment([name, value]: Pair, random: Random): string {
  const text = bare(value);
  const start = `${random.chance(0.1) ? 'export ' : ''}${name.replace(/[^A-Za-z0-9_.]/g, '_')}${random.chance(0.08) ? ' = ' : '='}`;
  const quote = quoteFor(text, random);
  const remark = random.chance(0.1) ? `${random.pick([' # ', '  # '])}rotate in June` : '';
  return `${start}${quote}${quote === '"' ? value.replaceAll('\\', '\\\\').replaceAll('"', '\\"') : value}${quote}${remark}`;
}

function quoteFor(text: string, random: Random): '' | '"' | "'" {
  if (text === '') return random.pick(['', '"']);
  const isPlain = !/[\s"'#`\\]/.test(text);
  if (isPlain && random.chance(0.6)) return '';
  return text.includes("'") || (random.chance(0.5) && !text.includes('"')) ? '"' : "'";
}
