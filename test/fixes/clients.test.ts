import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { homeGlob } from '../../src/dialects/file-globs.ts';
import type { Client } from '../../src/dialects/mcp/define.ts';
import { clients } from '../../src/dialects/mcp/index.ts';
import type { TextExample } from '../../src/examples/text.ts';
import { fixFiles } from './fixing.ts';
import { expectOnlyTheFix } from './only-the-fix.ts';

const folder = new URL('../../src/dialects/mcp/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file): Promise<unknown> => import(new URL(file, folder).href)),
);
const cases = modules.flatMap(casesIn);

interface Case {
  readonly client: Client;
  readonly example: TextExample;
}

function casesIn(module: unknown): readonly Case[] {
  if (typeof module !== 'object' || module === null || !('default' in module) || !('examples' in module)) return [];
  const client = clients.find((known) => known === module.default);
  const examples: readonly TextExample[] = typeof module.examples === 'function' ? module.examples() : [];
  if (client === undefined) return [];
  return examples.filter(({ claim }) => claim === 'finds').map((example) => ({ client, example }));
}

function pathOf({ client, example }: Case): string {
  const glob = client.files.project?.[0] ?? homeGlob(client.files.home?.[0] ?? '');
  const bare = glob.replaceAll('**/', '').replaceAll('*', 'x');
  return example.path ?? bare.replace(/\{([^,}]*)[^}]*\}/g, '$1');
}

/** How the same configuration could have been written: other line ends, tabs, a byte-order mark. */
const spellings: readonly { readonly name: string; readonly spell: (text: string) => string }[] = [
  { name: 'as it is', spell: (text) => text },
  { name: 'with CRLF', spell: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'behind a byte-order mark', spell: (text) => `\ufeff${text}` },
  {
    name: 'over several lines, with tabs and comments',
    spell: (text) =>
      /^\s*[{[]/.test(text) && !text.includes('\n')
        ? spread(text)
        : text.replaceAll('\n', ' # note\n').replace(/ # note\n$/, '\n'),
  },
];

function spread(text: string): string {
  try {
    const lines = JSON.stringify(JSON.parse(text), undefined, '\t').split('\n');
    return `// servers\n${lines.map((line) => (line.endsWith(',') ? `${line} // "note", {` : line)).join('\n')}\n`;
  } catch {
    return text;
  }
}

describe.each(cases.map((one) => [`${one.client.id}: ${one.example.title}`, one] as const))('%s', (_, one) => {
  const value = one.example.make?.() ?? '';
  const path = pathOf(one);
  const original = one.example.text.replace('‹›', () => value);
  const isPlainSpelling = !/'''|"""|\|\n|\.md$|\.xml$/.test(original + path) && !original.includes('<');

  // What no client resolves is advice in every spelling: asked once.
  let isAdvice = false;

  it.each(spellings)('is fixed $name, or said to be left', async ({ name, spell }) => {
    if (isAdvice) return;
    if (name.startsWith('over') && !isPlainSpelling) return;
    const text = spell(original);
    const { plan, files, left } = await fixFiles({ [path]: text }, { review: true });
    expect(plan.diff + JSON.stringify(plan)).not.toContain(value);
    const states = plan.outcomes.map(({ state }) => state);
    expect(states).not.toContain('review');
    const fixed = files[path];
    if (!states.includes('fix') || fixed === undefined) {
      expect(files).toEqual({});
      isAdvice = true;
      return;
    }
    expect(fixed).not.toContain(value);
    expect(left.filter((finding) => finding.redacted !== undefined)).toEqual([]);
    if (/\.(?:md|xml)$/.test(path)) return;
    expectOnlyTheFix(
      path,
      text,
      fixed,
      [value],
      plan.outcomes.map(({ variable }) => variable ?? ''),
    );
  });
});
