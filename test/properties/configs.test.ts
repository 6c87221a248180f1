import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import * as fake from '../../src/examples/fake.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import { latin1 } from '../../src/text.ts';
import { fixFiles } from '../fixes/fixing.ts';
import { expectOnlyTheFix } from '../fixes/only-the-fix.ts';
import { type Random, seeded } from './random.ts';

type Tree = string | number | boolean | readonly Tree[] | { readonly [key: string]: Tree };
/** How one client's file is generated. */
interface Kind {
  readonly path: string;
  readonly write: (tree: Tree, random: Random) => string;
  readonly wrap: (servers: { readonly [name: string]: Tree }) => Tree;
  readonly reference: (name: string) => string;
  readonly env: string;
  readonly url: string;
  readonly headers: string;
  /** Whether the client resolves a reference in an argument. */
  readonly hasArguments: boolean;
  /** Whether a fix changes nothing but the bytes of the values. */
  readonly isInPlace: boolean;
}

const named = (servers: { readonly [name: string]: Tree }): Tree =>
  Object.entries(servers).map(([name, server]) => (isMap(server) ? { name, ...server } : server));
const usual = {
  env: 'env',
  url: 'url',
  headers: 'headers',
  hasArguments: true,
  isInPlace: true,
  write: writeJson,
} as const;
const kinds: readonly Kind[] = [
  { ...usual, path: '.mcp.json', wrap: (servers) => ({ mcpServers: servers }), reference: (name) => `\${${name}}` },
  {
    ...usual,
    path: '.cursor/mcp.json',
    wrap: (servers) => ({ mcpServers: servers }),
    reference: (name) => `\${env:${name}}`,
  },
  {
    ...usual,
    path: '.gemini/settings.json',
    url: 'httpUrl',
    wrap: (servers) => ({ theme: 'dark', mcpServers: servers }),
    reference: (name) => `$${name}`,
  },
  {
    ...usual,
    path: 'opencode.json',
    env: 'environment',
    wrap: (servers) => ({ mcp: servers }),
    reference: (name) => `{env:${name}}`,
  },
  {
    ...usual,
    path: '.vscode/mcp.json',
    isInPlace: false,
    wrap: (servers) => ({ servers }),
    reference: (name) => `\${env:${name}}`,
  },
  {
    ...usual,
    path: '.continue/mcpServers/team.yaml',
    write: writeYaml,
    wrap: (servers) => ({ name: 'team', version: '1.0.0', schema: 'v1', mcpServers: named(servers) }),
    reference: (name) => `\${{ secrets.${name} }}`,
  },
  {
    ...usual,
    path: '.goose/config.yaml',
    env: 'envs',
    url: 'uri',
    hasArguments: false,
    isInPlace: false,
    write: writeYaml,
    wrap: (servers) => ({ extensions: servers }),
    reference: (name) => `\${${name}}`,
  },
  {
    ...usual,
    path: '.codex/config.toml',
    headers: 'http_headers',
    hasArguments: false,
    isInPlace: false,
    write: writeToml,
    wrap: (servers) => ({ model: 'large', mcp_servers: servers }),
    reference: (name) => `\${${name}}`,
  },
];

// Characters of the private use area mark the planted values; no writer changes them.
const [literalMark, referenceMark, endMark] = ['\ue000', '\ue001', '\ue002'];

function isMap(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && !Array.isArray(tree);
}

function generate(kind: Kind, random: Random): string {
  const names = random.some(['github', 'größe', 'my server', '数据', 'a.b', 'x-1', 'SQL'], 1 + random.below(3));
  let count = random.below(1000);
  const literal = (): string => `${literalMark}${fake.opaque(40, undefined, ++count)}${endMark}`;
  const reference = (name: string): string => `${referenceMark}${kind.reference(name)}${endMark}`;
  const servers = names.map((name, index): [string, Tree] => {
    const isRemote = random.chance(0.4);
    const hasReferences = kind.isInPlace || kind.path.includes('vscode');
    const variables: Record<string, Tree> = { [`KEY_${index}_TOKEN`]: literal(), LOG_LEVEL: 'debug', PORT: '8080' };
    if (hasReferences) variables[`OTHER_${index}_TOKEN`] = reference(`OTHER_${index}`);
    const args: Tree = [
      '-y',
      '@acme/server',
      ...(kind.hasArguments && random.chance(0.4) ? [`--api-key=${literal()}`] : []),
    ];
    const header = `Bearer ${hasReferences && random.chance(0.4) ? reference(`HEADER_${index}`) : literal()}`;
    const entry: Record<string, Tree> = isRemote
      ? {
          type: 'http',
          [kind.url]: `https://mcp.acme.dev/${index}`,
          [kind.headers]: { 'X-Mode': 'a', Authorization: header },
        }
      : { command: 'npx', args, [kind.env]: shuffledMap(variables, random) };
    return [name, shuffledMap({ ...entry, timeout: 300, disabled: false }, random)];
  });
  const text = kind.write(kind.wrap(Object.fromEntries(servers)), random);
  const broken = random.chance(0.3) ? text.replaceAll('\n', '\r\n') : text;
  return random.chance(0.2) ? `\ufeff${broken}` : broken;
}

function shuffledMap(map: { readonly [key: string]: Tree }, random: Random): Tree {
  return Object.fromEntries(random.shuffled(Object.entries(map)));
}

function writeJson(tree: Tree, random: Random): string {
  const indent = random.pick([0, 1, 2, 4, '\t']);
  const text = JSON.stringify(tree, undefined, indent);
  if (indent === 0 || random.chance(0.4)) return text;
  const lines = text.split('\n').map((line, index, all) => {
    const isLast = /^\s*[}\]]/.test(all[index + 1] ?? '') && !/[{[,]$/.test(line);
    const comma = isLast && random.chance(0.3) ? ',' : '';
    return `${line}${comma}${random.chance(0.2) ? random.pick([' // why, {"a"}', ' /* x: 1, */']) : ''}`;
  });
  return `// servers\n${lines.join('\n')}\n`;
}

function writeYaml(tree: Tree, random: Random): string {
  const remark = (): string => (random.chance(0.2) ? ' # why: "a"' : '');
  const key = (name: string): string => (/^[A-Za-z_-]+$/.test(name) ? name : JSON.stringify(name));
  const scalar = (value: Tree): string => {
    if (typeof value !== 'string') return JSON.stringify(value);
    const style = random.below(3);
    if (style === 0 && /^[A-Za-z0-9\ue000-\ue002]/.test(value) && !/^\d+$|[:#{]/.test(value)) return value;
    return style === 1 ? `'${value}'` : JSON.stringify(value);
  };
  const block = (value: Tree, indent: string): string => {
    if (Array.isArray(value))
      return value.map((item) => `${indent}- ${inner(item, `${indent}  `).trimStart()}`).join('');
    if (!isMap(value)) return `${indent}${scalar(value)}${remark()}\n`;
    return Object.entries(value)
      .map(
        ([name, item]) =>
          `${indent}${key(name)}:${isMap(item) || Array.isArray(item) ? `${remark()}\n${block(item, `${indent}  `)}` : ` ${scalar(item)}${remark()}\n`}`,
      )
      .join('');
  };
  const inner = (item: Tree, indent: string): string => block(item, indent);
  return block(tree, '');
}

function writeToml(tree: Tree, random: Random): string {
  const key = (name: string): string => (/^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name));
  const value = (item: Tree): string => {
    if (Array.isArray(item)) return `[${item.map(value).join(', ')}]`;
    if (isMap(item))
      return `{ ${Object.entries(item)
        .map(([name, one]) => `${key(name)} = ${value(one)}`)
        .join(', ')} }`;
    return typeof item === 'string' && random.chance(0.3) ? `'${item}'` : JSON.stringify(item);
  };
  const table = (map: { readonly [key: string]: Tree }, path: string): string => {
    const isInline = (item: Tree): boolean => !isMap(item) || (path.includes('.') && random.chance(0.4));
    const own: string[] = [];
    const below: string[] = [];
    for (const [name, item] of Object.entries(map)) {
      const full = path === '' ? key(name) : `${path}.${key(name)}`;
      if (isInline(item)) own.push(`${key(name)} = ${value(item)}${random.chance(0.2) ? ' # why' : ''}\n`);
      else if (isMap(item))
        below.push(
          `${random.chance(0.5) ? '\n' : ''}${full === 'mcp_servers' ? '' : `[${full}]\n`}${table(item, full)}`,
        );
    }
    return [...own, ...below].join('');
  };
  return isMap(tree) ? table(tree, '') : '';
}

interface Planted {
  readonly text: string;
  readonly literals: readonly { readonly start: number; readonly end: number }[];
  readonly references: readonly { readonly start: number; readonly end: number }[];
}

/** The text without its marks; spans count bytes. */
function unmarked(marked: string): Planted {
  const literals: { start: number; end: number }[] = [];
  const references: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  let target = literals;
  for (const piece of marked.split(/([\ue000-\ue002])/)) {
    if (piece === literalMark || piece === referenceMark) {
      start = Buffer.byteLength(text);
      target = piece === literalMark ? literals : references;
    } else if (piece === endMark) target.push({ start, end: Buffer.byteLength(text) });
    else text += piece;
  }
  return { text, literals, references };
}

const seeds = Array.from({ length: 25 }, (_, seed) => seed);

describe.each(kinds)('generated: $path', (kind) => {
  it.each(seeds)('seed %i: literals at their spans, references silent, fixed in place', async (seed) => {
    const { text, literals, references } = unmarked(generate(kind, seeded(seed)));
    const bytes = Buffer.from(text);
    const matches = mergeBySpan({ path: kind.path, bytes, origin: 'worktree' }, await detect(kind.path, latin1(text)));
    expect(
      matches.map(({ span }) => span).sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0)),
      text,
    ).toEqual(literals);
    const values = literals.map(({ start, end }) => bytes.subarray(start, end).toString());
    const { plan, files, left } = await fixFiles({ [kind.path]: text }, { review: true });
    const fixed = files[kind.path] ?? text;
    expect(
      plan.outcomes.map(({ state, text: why }) => (state === 'fix' ? state : why)),
      text,
    ).toEqual(values.map(() => 'fix'));
    expect(left).toEqual([]);
    expectOnlyTheFix(
      kind.path,
      text,
      fixed,
      values,
      plan.outcomes.map(({ variable }) => variable ?? ''),
    );
    if (kind.isInPlace) expect(withHoles(fixed, piecesOf(bytes, literals))).toBe(true);
    expect(references.every(({ start, end }) => fixed.includes(bytes.subarray(start, end).toString()))).toBe(true);
  });
});

/** What stands between the literals. */
function piecesOf(bytes: Buffer, literals: Planted['literals']): readonly string[] {
  const ends = [0, ...literals.map(({ end }) => end)];
  const starts = [...literals.map(({ start }) => start), bytes.length];
  return ends.map((end, index) => bytes.subarray(end, starts[index]).toString());
}

/** Whether the text is the pieces in their order, with one reference between each two. */
function withHoles(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) {
      const reference = /^(?:\$\{\{ ?[A-Za-z_.0-9]+ ?\}\}|\$?\{[A-Za-z_:.0-9]+\}|\$[A-Z_0-9]+)/.exec(text.slice(at));
      if (reference === null) return false;
      at += reference[0].length;
    }
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}
