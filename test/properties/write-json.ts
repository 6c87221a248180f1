import type { Random } from './random.ts';
import type { Tree } from './tree.ts';

/** Writes a tree as JSON in one of the ways that editors, tools and people write it. */
export function writeJson(tree: Tree, random: Random): string {
  const indent = random.pick([2, 2, 2, 4, '\t', 0]);
  let text = JSON.stringify(tree, undefined, indent);
  if (random.chance(0.1)) text = text.replaceAll('/', '\\/');
  if (indent !== 0) text = decorated(text, random);
  if (random.chance(0.15)) text = text.replaceAll('\n', '\r\n');
  if (random.chance(0.1)) text = `\ufeff${text}`;
  return random.chance(0.5) ? `${text}\n` : text;
}

const remarks = [' // shared by the team', ' /* see the wiki */', '\n    // "disabled": true', ''];

function decorated(text: string, random: Random): string {
  if (!random.chance(0.35)) return text;
  const withComments = text
    .split('\n')
    .map((line) => (/[,{[]$/.test(line) && random.chance(0.2) ? `${line}${random.pick(remarks)}` : line))
    .join('\n');
  return random.chance(0.5) ? withComments : withComments.replace(/([^\s,{[])\n(\s*[}\]])/g, '$1,\n$2');
}
