import { bare } from './plot.ts';
import type { Random } from './random.ts';
import { isMap, type Tree } from './tree.ts';

/** A reference that Terraform resolves; it is written as it stands. */
export const hclReference = (name: string): string => `\${var.${name.toLowerCase()}}`;

/** Writes a value of HCL: strings, heredocs, objects and lists as people lay them out. */
export function hclValue(tree: Tree, random: Random, indent = '  '): string {
  if (typeof tree === 'string') return hclString(tree, random, indent);
  const inner = `${indent}  `;
  if (Array.isArray(tree)) {
    const items = tree.map((item) => endOfLine(hclValue(item, random, inner)));
    return random.chance(0.5)
      ? `[${items.join(', ')}]`
      : `[\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}]`;
  }
  if (!isMap(tree)) return String(tree);
  const sign = random.pick([' = ', '=', ' : ']);
  const lines = Object.entries(tree).map(
    ([key, value]) => `${inner}${hclKey(key, random)}${sign}${hclValue(value, random, inner)}`,
  );
  const comma = random.chance(0.3) && !lines.some((line) => line.endsWith('EOT'));
  return `{\n${lines.join(comma ? ',\n' : '\n')}\n${indent}}`;
}

/** Nothing may stand behind the word that ends a heredoc. */
function endOfLine(value: string): string {
  return value.endsWith('EOT') ? `${value}\n` : value;
}

/** Attributes of a block, one a line. */
export function hclBody(map: Readonly<Record<string, Tree>>, random: Random, indent = '  '): string {
  return Object.entries(map)
    .map(([key, value]) => `${indent}${key}${random.pick([' = ', '=', '     = '])}${hclValue(value, random, indent)}\n`)
    .join(random.chance(0.1) ? `${indent}# more\n` : '');
}

function hclKey(key: string, random: Random): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && random.chance(0.6) ? key : JSON.stringify(key);
}

function hclString(text: string, random: Random, indent: string): string {
  if (/^\$\{var\.[a-z0-9_]+\}$/.test(bare(text))) return `"${text}"`;
  const escaped = text.replaceAll('${', '$${').replaceAll('%{', '%%{');
  if (text.includes('\n') && random.chance(0.5)) {
    const lines = escaped.split('\n').map((line) => (line === '' ? '' : `${indent}  ${line}`));
    return random.chance(0.5) ? `<<-EOT\n${lines.join('\n')}\n${indent}EOT` : `<<EOT\n${escaped}\nEOT`;
  }
  return JSON.stringify(escaped);
}
