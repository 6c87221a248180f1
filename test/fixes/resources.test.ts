import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { resources } from '../../src/dialects/kubernetes/index.ts';
import type { TextExample } from '../../src/examples/text.ts';
import { fixFiles } from './fixing.ts';
import { leavesOf, readIndependently } from './independent.ts';

const folder = new URL('../../src/dialects/kubernetes/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file): Promise<unknown> => import(new URL(file, folder).href)),
);
const cases = modules.flatMap((module): readonly (readonly [string, TextExample])[] => {
  if (typeof module !== 'object' || module === null || !('default' in module) || !('examples' in module)) return [];
  const resource = resources.find((known) => known === module.default);
  const examples: readonly TextExample[] = typeof module.examples === 'function' ? module.examples() : [];
  return resource === undefined
    ? []
    : examples
        .filter(({ claim, path }) => claim !== 'silent' && path === undefined)
        .map((example) => [`${resource.id}: ${example.title}`, example] as const);
});

/** How the same manifest could have been written. */
const spellings: readonly { readonly name: string; readonly path: string; spell(text: string): string | undefined }[] =
  [
    { name: 'as it is', path: 'deploy/a.yaml', spell: (text) => text },
    { name: 'with CRLF', path: 'deploy/a.yaml', spell: (text) => text.replaceAll('\n', '\r\n') },
    { name: 'behind a byte-order mark', path: 'deploy/a.yaml', spell: (text) => `\ufeff${text}` },
    {
      name: 'behind another object',
      path: 'deploy/a.yaml',
      spell: (text) =>
        `# note\nkind: Deployment\napiVersion: apps/v1\nmetadata: {name: other}\nspec: {deployment: {env: {A: b}}, env: [{name: A, value: b}]}\n---\n${text}`,
    },
    { name: 'as JSON', path: 'deploy/a.json', spell: (text) => asJson(text, 2) },
    { name: 'as JSON on one line', path: 'deploy/a.json', spell: (text) => asJson(text, undefined) },
    { name: 'in a List', path: 'deploy/a.json', spell: (text) => inList(text) },
  ];

function asJson(text: string, indent: number | undefined): string | undefined {
  const documents = parseAllDocuments(text);
  if (documents.length !== 1 || documents.some(({ errors }) => errors.length > 0)) return undefined;
  return JSON.stringify(documents[0]?.toJS(), undefined, indent);
}

function inList(text: string): string | undefined {
  const item = asJson(text, 2);
  return item === undefined ? undefined : `{\n  "apiVersion": "v1",\n  "kind": "List",\n  "items": [${item}]\n}\n`;
}

describe.each(cases)('%s', (_, { text: written, make }) => {
  const value = make?.() ?? /‹(.*)›/.exec(written)?.[1] ?? '';
  const original = written.replace(/‹.*›/, () => value);
  it.each(spellings)('is fixed $name, or said to be left', async ({ path, spell }) => {
    const text = spell(original);
    if (text === undefined) return;
    const { plan, files, left } = await fixFiles({ [path]: text }, { review: true });
    if (make !== undefined) expect(plan.diff + JSON.stringify(plan)).not.toContain(value);
    const fixed = files[path];
    const made = plan.outcomes.filter(({ state }) => state === 'fix');
    if (fixed === undefined) {
      expect(made).toEqual([]);
      return;
    }
    if (make !== undefined) expect(fixed).not.toContain(value);
    expect(left.filter((finding) => finding.path === path && finding.redacted !== undefined)).toEqual([]);
    const before = leavesOf(readIndependently(path, text));
    const after = leavesOf(readIndependently(path, fixed));
    const names = made.flatMap(({ variable, secret }) => [variable, secret?.secret, secret?.key]);
    const isOurs = (leaf: string): boolean =>
      names.some((name) => name !== undefined && leaf.includes(name)) ||
      /type = "Secret"$| = ""$|env = \{\}/.test(leaf);
    expect(after.filter((leaf) => !before.includes(leaf) && !isOurs(leaf))).toEqual([]);
    const isGone = (leaf: string): boolean =>
      leaf.includes(value) || names.some((name) => name !== undefined && leaf.endsWith(`name = "${name}"`));
    expect(before.filter((leaf) => !after.includes(leaf) && !isGone(leaf))).toEqual([]);
    if (text.includes('\r\n')) expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
    expect(fixed.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
  });
});
