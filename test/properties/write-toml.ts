import { bare } from './plot.ts';
import type { Random } from './random.ts';
import { isMap, type Tree } from './tree.ts';

/** Writes a tree as TOML: tables, inline tables, arrays of tables, basic and literal strings. */
export function writeToml(tree: Tree, random: Random): string {
  const lines: string[] = random.chance(0.3) ? ['# settings of the team'] : [];
  if (isMap(tree)) table(tree, [], lines, random);
  const text = `${lines.join('\n')}\n`;
  return random.chance(0.12) ? text.replaceAll('\n', '\r\n') : text;
}

function table(map: { readonly [key: string]: Tree }, path: readonly string[], lines: string[], random: Random): void {
  const nested: [string, { readonly [key: string]: Tree }][] = [];
  const arrays: [string, readonly Tree[]][] = [];
  for (const [key, value] of Object.entries(map)) {
    if (isMap(value) && !(path.length > 1 && isFlat(value) && random.chance(0.3))) nested.push([key, value]);
    else if (Array.isArray(value) && value.some(isMap)) arrays.push([key, value]);
    else lines.push(`${keyOf(key)} = ${inline(value, random)}`);
  }
  for (const [key, value] of nested) {
    lines.push('', `[${[...path, key].map(keyOf).join('.')}]${random.chance(0.1) ? ' # own' : ''}`);
    table(value, [...path, key], lines, random);
  }
  for (const [key, items] of arrays) {
    for (const item of items.filter(isMap)) {
      lines.push('', `[[${[...path, key].map(keyOf).join('.')}]]`);
      table(item, [...path, key], lines, random);
    }
  }
}

function isFlat(map: { readonly [key: string]: Tree }): boolean {
  return Object.values(map).every((value) => !isMap(value) && !Array.isArray(value));
}

function keyOf(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(bare(key)) ? key : JSON.stringify(key);
}

function inline(value: Tree, random: Random): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => inline(item, random));
    return random.chance(0.3) ? `[\n  ${items.join(',\n  ')},\n]` : `[${items.join(', ')}]`;
  }
  if (isMap(value))
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${keyOf(key)} = ${inline(item, random)}`)
      .join(', ')} }`;
  if (typeof value !== 'string') return value === null ? '""' : String(value);
  const text = bare(value);
  if (text.includes('\n'))
    return random.chance(0.5) ? `"""\n${value.replaceAll('\\', '\\\\')}"""` : JSON.stringify(value);
  return !text.includes("'") && random.chance(0.3) ? `'${value}'` : JSON.stringify(value);
}
