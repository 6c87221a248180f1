import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import * as fake from '../../src/examples/fake.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import type { Match } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';

async function matchesIn(path: string, server: Readonly<Record<string, unknown>>): Promise<readonly Match[]> {
  const text = JSON.stringify({ mcpServers: { acme: server } });
  const file = { path, bytes: Buffer.from(text), origin: 'worktree' } as const;
  return mergeBySpan(file, await detect(path, latin1(text)));
}

describe('what a match says to write', () => {
  it('keeps the variable of a reference that is not resolved, and shows the reference', async () => {
    const headers = { 'X-API-Key': '${ORDERS_KEY}' };
    const [match] = await matchesIn('.cursor/mcp.json', { url: 'https://mcp.acme.dev', headers });
    expect(match?.remedy).toMatch(/^Write \$\{env:ORDERS_KEY\} instead/);
    expect(match?.message).toContain('does not resolve ${ORDERS_KEY} in header X-API-Key of acme');
    expect(match?.secret).toBe('');
  });

  it('does not show what may be a password with a dollar sign', async () => {
    const [match] = await matchesIn('.mcp.json', { command: 'acme', env: { DB_PASSWORD: '$kW7qzRt9' } });
    expect(match?.message).not.toContain('kW7');
    expect(match?.secret).not.toBe('');
  });

  it('keeps the variable whose fallback is the literal', async () => {
    const env = { DATABASE_URL: `\${ORDERS_DB:-${fake.connectionString()}}` };
    const [match] = await matchesIn('.mcp.json', { command: 'acme', env });
    expect(match?.remedy).toMatch(/^Write \$\{ORDERS_DB\} instead/);
  });

  it('looks for that variable once in a text of nothing but fallbacks', async () => {
    const token = Array.from({ length: 5000 }, (_, seed) => `\${T_${seed}:-${fake.opaque(20, undefined, seed)}}`).join(
      '',
    );
    const began = performance.now();
    const matches = await matchesIn('.mcp.json', { command: 'acme', env: { ACME_TOKEN: token } });
    expect(matches.length).toBeGreaterThan(4000);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('speaks for the client inside of a JSON text', async () => {
    const env = { OPENAPI_MCP_HEADERS: JSON.stringify({ Authorization: `Bearer ${fake.notionToken()}` }) };
    const [match] = await matchesIn('.cursor/mcp.json', { command: 'npx', env });
    expect(match?.message).toBe('Notion token in field Authorization of acme.');
    expect(match?.remedy).toMatch(/^Write \$\{env:ACME_TOKEN\} instead/);
  });

  it('names the variable of an item of a list', async () => {
    const text = `services:\n  acme:\n    environment:\n      - ACME_API_KEY=${fake.opaque()}\n`;
    const file = { path: 'compose.yaml', bytes: Buffer.from(text), origin: 'worktree' } as const;
    const [match] = mergeBySpan(file, await detect(file.path, text));
    expect(match?.remedy).toMatch(/^Write \$\{ACME_API_KEY:\?\}/);
  });
});
