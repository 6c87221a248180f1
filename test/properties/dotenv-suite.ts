import { type Pair, quietVariable, type Scene, secretVariable } from './places.ts';
import { bare, type Plot, type Plotted } from './plot.ts';
import type { Random } from './random.ts';

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
