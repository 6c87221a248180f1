import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { homeGlob } from '../../src/dialects/file-globs.ts';
import { clients } from '../../src/dialects/mcp/index.ts';
import type { TextExample } from '../../src/examples/text.ts';
import { fixFiles, fixText } from './fixing.ts';
import { readIndependently } from './independent.ts';

const folder = new URL('../../src/dialects/mcp/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file): Promise<unknown> => import(new URL(file, folder).href)),
);
const cases = modules.flatMap((module): readonly (readonly [string, string, TextExample])[] => {
  if (typeof module !== 'object' || module === null || !('default' in module) || !('examples' in module)) return [];
  const client = clients.find((known) => known === module.default);
  const examples: readonly TextExample[] = typeof module.examples === 'function' ? module.examples() : [];
  if (client === undefined) return [];
  const glob = client.files.project?.[0] ?? homeGlob(client.files.home?.[0] ?? '');
  const path = glob
    .replaceAll('**/', '')
    .replaceAll('*', 'x')
    .replace(/\{([^,}]*)[^}]*\}/g, '$1');
  return examples
    .filter(({ claim, ruleId }) => claim === 'unresolved' || ruleId === 'variable-name-as-value')
    .map((example) => [`${client.id}: ${example.title}`, example.path ?? path, example] as const);
});

describe.each(cases)('%s', (_, path, { text }) => {
  it.each([
    ['as it is', (written: string) => written],
    ['with CRLF', (written: string) => written.replaceAll('\n', '\r\n')],
  ] as const)('is written as the client resolves it %s, or left', async (_spelling, spell) => {
    const original = spell(text.replace(/[‹›]/g, ''));
    const { plan, files, left } = await fixFiles({ [path]: original }, { review: true });
    const fixed = files[path];
    if (fixed === undefined) {
      expect(plan.outcomes.filter(({ state }) => state === 'fix')).toEqual([]);
      return;
    }
    expect(left.filter(({ ruleId }) => plan.outcomes.some(({ finding }) => finding.ruleId === ruleId))).toEqual([]);
    if (!/\.(?:md|xml)$/.test(path)) expect(() => readIndependently(path, fixed)).not.toThrow();
  });
});

const server = (env: Readonly<Record<string, string>>): string =>
  JSON.stringify({ mcpServers: { gh: { command: 'npx', env } } });

describe('what reaches the server as it stands', () => {
  it('is written as this client resolves it', async () => {
    const text = server({ GITHUB_TOKEN: '${GITHUB_TOKEN}', OTHER_TOKEN: 'Bearer $OTHER_TOKEN' });
    expect(await fixText('.cursor/mcp.json', text)).toBe(
      server({ GITHUB_TOKEN: '${env:GITHUB_TOKEN}', OTHER_TOKEN: 'Bearer ${env:OTHER_TOKEN}' }),
    );
    expect(await fixText('.cursor/mcp.json', server({ GITHUB_ACCESS_TOKEN: 'GITHUB_TOKEN' }))).toBe(
      server({ GITHUB_ACCESS_TOKEN: '${env:GITHUB_TOKEN}' }),
    );
  });

  it('is left where it comes from elsewhere', async () => {
    for (const value of ['${input:token}', '${file:/run/token}', '{{GITHUB_TOKEN}}', '${GITHUB_TOKEN:-}']) {
      const text = server({ GITHUB_TOKEN: value });
      expect(await fixText('.cursor/mcp.json', text)).toBe(text);
    }
  });
});
