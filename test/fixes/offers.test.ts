import { expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { reveal } from '../../src/findings/reveal.ts';
import { bestFix, withFixes } from '../../src/fixes/offers.ts';
import { defaultOptions, scan } from '../../src/index.ts';
import { memorySource } from './fixing.ts';

const token = fake.githubToken();
const config = JSON.stringify({ mcpServers: { gh: { command: 'npx', env: { GITHUB_TOKEN: token } } } });

it('says at each finding what fix would do, and what has to be asked for', async () => {
  const source = memorySource({
    '.mcp.json': config,
    'a.py': `token = "${token}"\n`,
    'compose.yaml': 'services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: postgres\n',
  });
  const report = await withFixes(source, await scan(source, defaultOptions));
  expect(report.findings.map(({ path, fixes }) => [path, fixes])).toEqual([
    ['.mcp.json', [{ title: 'write ${GITHUB_TOKEN}', safety: 'safe', edits: [] }]],
    ['a.py', []],
    ['compose.yaml', [{ title: 'write ${POSTGRES_PASSWORD:?}', safety: 'review', edits: [] }]],
  ]);
  // A finding that says so can still be fixed.
  for (const finding of report.findings) expect(reveal(finding, source.repository).value).not.toBe('');
});

it('knows the best that can be done', async () => {
  const best = async (files: Readonly<Record<string, string>>) => {
    const source = memorySource(files);
    return bestFix(source, await scan(source, defaultOptions));
  };
  expect(await best({ '.mcp.json': config })).toBe('safe');
  expect(await best({ 'run.sh': `export GITHUB_TOKEN=${token}\n` })).toBe('review');
  expect(await best({ 'a.py': `token = "${token}"\n` })).toBeUndefined();
  expect(await best({ 'a.py': 'print()\n' })).toBeUndefined();
});
