import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { fixFiles } from './fixing.ts';

const [one, two] = [fake.githubToken(), fake.githubToken(2)];
const server = (name: string, token: string): string =>
  JSON.stringify({ mcpServers: { [name]: { command: 'npx', env: { GITHUB_TOKEN: token } } } });

describe('planFixes', () => {
  it('names one variable for one value in several files, and two for two', async () => {
    const same = await fixFiles({ '.mcp.json': server('gh', one), '.cursor/mcp.json': server('hub', one) });
    expect(same.plan.outcomes.map(({ variable }) => variable)).toEqual(['GITHUB_TOKEN', 'GITHUB_TOKEN']);
    const different = await fixFiles({ '.mcp.json': server('gh', one), '.cursor/mcp.json': server('hub', two) });
    expect(different.plan.outcomes.map(({ variable }) => variable)).toEqual(['HUB_GITHUB_TOKEN', 'GH_GITHUB_TOKEN']);
    expect(different.left).toEqual([]);
  });

  it('holds no secret where people and programs look', async () => {
    const { plan } = await fixFiles({ '.mcp.json': server('gh', one), 'a.py': `token = "${two}"\n` });
    expect(JSON.stringify(plan)).not.toContain(one);
    expect(JSON.stringify(plan)).not.toContain(two);
    expect(plan.outcomes.map(({ state }) => state)).toEqual(['fix', 'by-hand']);
  });

  it('leaves what is suppressed', async () => {
    const { plan, files } = await fixFiles({
      'compose.yaml': `services:\n  a:\n    environment:\n      # mcp-secret-scan-ignore github-token: a test account\n      GITHUB_TOKEN: ${one}\n      API_TOKEN: ${two}\n`,
    });
    expect(plan.outcomes).toHaveLength(1);
    expect(files['compose.yaml']).toContain(one);
    expect(files['compose.yaml']).toContain('API_TOKEN: ${API_TOKEN:?}');
  });

  it('makes no name of a token that was pasted as a key', async () => {
    const { plan, files } = await fixFiles({
      '.mcp.json': JSON.stringify({ mcpServers: { a: { command: 'npx', env: { [one]: two } } } }),
    });
    expect(plan.diff.toLowerCase()).not.toContain(one.toLowerCase());
    expect(Object.values(files).join('')).not.toMatch(new RegExp(`\\$\\{${one}`, 'i'));
  });

  it('fixes what it can of a file in which one place cannot be fixed', async () => {
    const broken = `{"mcpServers":{"a":{"env":{"GITHUB_TOKEN":"${one}"}},"b":{"env":{"API_TOKEN":"${two}"}}`;
    const { files, left } = await fixFiles({ '.mcp.json': broken });
    expect(files['.mcp.json']).toBe(broken.replace(one, '${GITHUB_TOKEN}').replace(two, '${API_TOKEN}'));
    expect(left).toEqual([]);
  });

  it('does not edit UTF-16', async () => {
    const text = `\ufeff${server('gh', one)}`;
    const { plan, files } = await fixFiles({ '.mcp.json': Buffer.from(text, 'utf16le') });
    expect(files).toEqual({});
    expect(plan.outcomes).toMatchObject([{ state: 'by-hand', text: expect.stringContaining('UTF-16') }]);
  });
});
