import { bare } from './plot.ts';
import type { Random } from './random.ts';
import { isMap, type Tree } from './tree.ts';

/** Writes a tree as YAML: block and flow, every kind of scalar, comments between. */
export function writeYaml(tree: Tree, random: Random): string {
  let text = `${block(tree, 0, random).replace(/^\n/, '')}\n`;
  if (random.chance(0.2)) text = `---\n${text}`;
  if (random.chance(0.2)) text = `# written by hand\n${text}`;
  return random.chance(0.12) ? text.replaceAll('\n', '\r\n') : text;
}

function block(tree: Tree, depth: number, random: Random): string {
  const pad = '  '.repeat(depth);
  if (Array.isArray(tree)) {
    if (tree.length === 0) return '[]';
    if (isFlat(tree) && random.chance(0.4)) return flow(tree, random);
    return tree.map((item) => `\n${pad}- ${inList(item, depth, random)}`).join('');
  }
  if (!isMap(tree)) return scalar(tree, depth, random);
  const entries = Object.entries(tree);
  if (entries.length === 0) return '{}';
  if (depth > 1 && isFlat(Object.values(tree)) && random.chance(0.08)) return flow(tree, random);
  return entries.map(([key, value]) => `\n${pad}${keyOf(key)}:${after(value, depth, random)}`).join('');
}

function after(value: Tree, depth: number, random: Random): string {
  const text = block(value, depth + 1, random);
  if (text.startsWith('\n')) return text;
  const isOneLine = !text.includes('\n');
  return ` ${text}${isOneLine && random.chance(0.08) ? ' # checked' : ''}`;
}

function inList(item: Tree, depth: number, random: Random): string {
  const text = block(item, depth + 1, random);
  return text.replace(/^\n */, '');
}

function isFlat(items: readonly Tree[]): boolean {
  return items.every((item) => !isMap(item) && !Array.isArray(item) && !/\n/.test(String(item)));
}

function flow(tree: Tree, random: Random): string {
  if (Array.isArray(tree)) return `[${tree.map((item) => flow(item, random)).join(', ')}]`;
  if (isMap(tree))
    return `{ ${Object.entries(tree)
      .map(([key, value]) => `${keyOf(key)}: ${flow(value, random)}`)
      .join(', ')} }`;
  return typeof tree === 'string' ? quoted(tree, random) : String(tree);
}

function keyOf(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(bare(key)) ? key : JSON.stringify(key);
}

function scalar(value: Tree, depth: number, random: Random): string {
  if (typeof value !== 'string') return String(value);
  const text = bare(value);
  if (text.includes('\n')) {
    const pad = '  '.repeat(depth);
    if (random.chance(0.3)) return quoted(value, random, true);
    return `|\n${value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${pad}${line}`)
      .join('\n')}`;
  }
  const isPlain =
    /^[A-Za-z0-9_./$<(~+@-][^\n]*$/.test(text) &&
    !/: |:$| #|^[-@](?: |$)|^@|^-$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|~|[-+.0-9eE_x:]+)$/i.test(text) &&
    text === text.trim();
  return isPlain && random.chance(0.6) ? value : quoted(value, random);
}

function quoted(value: string, random: Random, isDouble = false): string {
  if (isDouble || random.chance(0.6)) return JSON.stringify(value);
  return `'${value.replaceAll("'", "''")}'`;
}
