import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { fixFiles, fixText } from './fixing.ts';

const token = fake.githubToken();
const server = (entry: unknown): string => JSON.stringify({ mcpServers: { acme: entry } });

describe('writing a reference', () => {
  it.each([
    ['.mcp.json', '${GITHUB_TOKEN}'],
    ['.cursor/mcp.json', '${env:GITHUB_TOKEN}'],
    ['.gemini/settings.json', '${GITHUB_TOKEN}'],
    ['.amp/settings.json', undefined],
  ])('%s: %s', async (path, reference) => {
    const fixed = await fixText(path, server({ command: 'npx', env: { GITHUB_TOKEN: token } }));
    expect(fixed).toContain(reference ?? token);
  });

  it('changes the bytes of the value and no other, whatever is around them', async () => {
    const text = (value: string): string =>
      `\ufeff{\r\n\t// “servers” — ünïcode\r\n\t"mcpServers" : {\r\n\t\t"größe" : { "command":"npx","env" : {"GITHUB_TOKEN"  :  "${value}" , "B":"1",},}, /* last */\r\n\t},\r\n}`;
    expect(await fixText('.mcp.json', text(token))).toBe(text('${GITHUB_TOKEN}'));
  });

  it('keeps what stands around a part of a value', async () => {
    const key = fake.opaque(32);
    const text = (value: string): string =>
      server({
        url: `https://api.acme.dev/mcp?api_key=${value}&v=2`,
        args: [`--api-key=${value}`],
        headers: { Authorization: `Bearer ${value}` },
      });
    const fixed = await fixText('.mcp.json', text(key));
    expect(fixed).not.toContain(key);
    expect(fixed.replace(/\$\{[A-Z_]+\}/g, key)).toBe(text(key));
  });

  it('keeps the word before basic authentication, and the user of a URL', async () => {
    const basic = fake.basicAuth();
    const fixed = await fixText(
      '.mcp.json',
      server({ url: 'https://x.dev', headers: { Authorization: `Basic ${basic}` } }),
    );
    expect(fixed).toContain('"Authorization":"Basic ${ACME_TOKEN}"');
    const url = await fixText('.mcp.json', server({ command: 'npx', env: { DATABASE_URL: fake.connectionString() } }));
    expect(url).toContain(
      '"DATABASE_URL":"postgres://orders_rw:${DATABASE_PASSWORD}@db-3.orchard-billing.net:5432/orders"',
    );
  });

  it('edits JSON inside of a JSON text', async () => {
    const headers = (value: string): string =>
      JSON.stringify({ Authorization: `Bearer ${value}`, 'Notion-Version': '2022-06-28' });
    const text = (value: string): string => server({ command: 'npx', env: { OPENAPI_MCP_HEADERS: headers(value) } });
    expect(await fixText('.mcp.json', text(fake.notionToken()))).toBe(text('${ACME_TOKEN}'));
  });

  it('replaces a reference whose fallback is the literal, and keeps its variable', async () => {
    const text = server({ command: 'npx', env: { GITHUB_TOKEN: `\${GH_PAT:-${token}}` } });
    expect(await fixText('.mcp.json', text)).toBe(server({ command: 'npx', env: { GITHUB_TOKEN: '${GH_PAT}' } }));
  });

  it('saves the whole fallback of which the literal is a part', async () => {
    const url = fake.connectionString();
    const text = server({ command: 'npx', env: { DATABASE_URL: `\${ORDERS_DB:-${url}}` } });
    const { files } = await fixFiles({ '.mcp.json': text }, { saveTo: '.env' });
    expect(files['.mcp.json']).toBe(server({ command: 'npx', env: { DATABASE_URL: '${ORDERS_DB}' } }));
    expect(files['.env']).toContain(`ORDERS_DB=${url}`);
  });

  it('quotes what could not stand bare', async () => {
    const yaml = (value: string): string => `mcpServers:\n  - name: a\n    env: {API_KEY: ${value}, B: 1}\n`;
    expect(await fixText('.continue/mcpServers/a.yaml', yaml(fake.opaque()))).toBe(yaml('"${{ secrets.API_KEY }}"'));
    const block = (value: string): string => `mcpServers:\n  - name: a\n    env:\n      API_KEY: ${value} # note\n`;
    expect(await fixText('.continue/mcpServers/a.yaml', block(fake.opaque()))).toBe(block('${{ secrets.API_KEY }}'));
  });

  it('avoids a name that Claude Code reads as empty', async () => {
    const text = server({ type: 'http', url: 'https://x.dev', headers: { 'NPM-Token': fake.npmToken() } });
    expect(await fixText('.mcp.json', text)).toContain('${MCP_NPM_TOKEN}');
  });

  it('tells that another client reads the file of which nobody says what it resolves', async () => {
    const { plan } = await fixFiles({
      '.mcp.json': server({ url: 'https://x.dev', headers: { Authorization: `Bearer ${fake.opaque()}` } }),
    });
    expect(plan.outcomes[0]).toMatchObject({ state: 'fix', supply: expect.stringContaining('Warp reads this file') });
  });

  it('does not edit base64', async () => {
    const config = Buffer.from(JSON.stringify({ command: 'npx', env: { GITHUB_TOKEN: token } })).toString('base64');
    const text = `[add](cursor://anysphere.cursor-deeplink/mcp/install?name=gh&config=${config})\n`;
    const { files, plan } = await fixFiles({ 'README.md': text }, { review: true });
    expect(files).toEqual({});
    expect(plan.outcomes).toMatchObject([{ state: 'by-hand' }]);
    expect(plan.outcomes[0]?.text).toContain('encoded');
  });

  it('leaves a token that the client stored itself, and takes out a default that is asked for', async () => {
    const stored = await fixFiles({
      '.qwen/mcp-oauth-tokens.json': `[{"serverName":"acme","token":{"accessToken":"${fake.opaque()}","tokenType":"Bearer"}}]`,
    });
    expect(stored.plan.outcomes).toMatchObject([{ state: 'by-hand', text: expect.stringContaining('sign out') }]);
    const text = `{"name":"acme","userConfig":{"api_token":{"title":"T","sensitive":true,"default":"${fake.opaque()}"}}}`;
    expect(await fixText('.claude-plugin/plugin.json', text)).toBe(
      '{"name":"acme","userConfig":{"api_token":{"title":"T","sensitive":true}}}',
    );
  });
});

describe('commands inside of texts', () => {
  it('ends where the value ends, quotes that follow it left alone', async () => {
    const text = (value: string): string =>
      JSON.stringify({ mcpServers: { a: { command: 'sh', args: ['-c', `API_KEY="${value}"" x" acme-mcp`] } } });
    expect(await fixText('.mcp.json', text(fake.githubToken(7)))).toBe(text('${API_KEY}'));
  });
});

describe('other readers', () => {
  it('compose: requires the variable', async () => {
    const text = (value: string): string => `services:\n  db:\n    environment:\n      - GITHUB_TOKEN=${value}\n`;
    expect(await fixText('compose.yaml', text(token))).toBe(text('${GITHUB_TOKEN:?}'));
  });

  it('compose: keeps the variable whose fallback is taken out', async () => {
    const text = (one: string, two: string): string =>
      `services:\n  a:\n    environment:\n      - API_TOKEN=${one}\n  b:\n    environment:\n      - API_TOKEN=${two}\n`;
    const [first, second] = [fake.githubToken(2), fake.githubToken(3)];
    expect(await fixText('compose.yaml', text(`\${API_TOKEN:-${first}}`, `\${API_TOKEN:-${second}}`))).toBe(
      text('${API_TOKEN:?}', '${API_TOKEN:?}'),
    );
  });

  it('compose: waits with a weak default', async () => {
    const text = 'services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: postgres\n';
    const { plan, files } = await fixFiles({ 'compose.yaml': text });
    expect(files).toEqual({});
    expect(plan.outcomes).toMatchObject([{ state: 'review', text: 'write ${POSTGRES_PASSWORD:?}' }]);
  });

  it('templates: leaves the value empty, in comments, too', async () => {
    const text = (one: string, two: string): string => `A=1\nGITHUB_TOKEN=${one}\n# OLD_TOKEN="${two}"\n`;
    expect(await fixText('.env.example', text(token, fake.githubToken(2)))).toBe(text('', ''));
  });

  it('env files: their place is right', async () => {
    const { plan, files } = await fixFiles({ '.env': `GITHUB_TOKEN=${token}\n` }, { review: true });
    expect(files).toEqual({});
    expect(plan.outcomes).toMatchObject([{ state: 'by-hand' }]);
  });

  it('workflows, values and pages: only on request', async () => {
    const workflow = `jobs:\n  a:\n    runs-on: x\n    env:\n      GITHUB_TOKEN: ${token}\n`;
    expect((await fixFiles({ '.github/workflows/ci.yml': workflow })).plan.outcomes).toMatchObject([
      { state: 'review' },
    ]);
    expect(await fixText('.github/workflows/ci.yml', workflow, { review: true })).toContain(
      '${{ secrets.GITHUB_TOKEN }}',
    );
    expect(await fixText('values.yaml', `github:\n  token: ${token} # set it\n`, { review: true })).toBe(
      'github:\n  token: "" # set it\n',
    );
    expect(await fixText('README.md', `\`\`\`sh\nexport GITHUB_TOKEN=${token}\n\`\`\`\n`, { review: true })).toBe(
      '```sh\nexport GITHUB_TOKEN=<GITHUB_TOKEN>\n```\n',
    );
  });

  it('scripts: quotes as the place needs it', async () => {
    const [one, two, three] = [2, 3, 4].map((seed) => fake.githubToken(seed));
    const text = `export GITHUB_TOKEN=${token}\ncurl -H "Authorization: Bearer ${one}" -H 'Private-Token: ${two}' --token ${three}\n`;
    const fixed = await fixText('run.sh', text, { review: true });
    expect(fixed).toMatch(
      /^export GITHUB_TOKEN="\$\{GITHUB_TOKEN:\?\}"\ncurl -H "Authorization: Bearer \$[A-Z_0-9]+" -H 'Private-Token: '"\$[A-Z_0-9]+"'' --token "\$[A-Z_0-9]+"\n$/,
    );
  });
});
