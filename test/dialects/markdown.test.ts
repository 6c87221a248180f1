import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { detected, expectFound, expectSilent } from './detected.ts';

const token = fake.opaque();
const entry = { name: 'orders', command: 'npx', args: ['-y', 'acme-mcp'], env: { ORDERS_API_KEY: token } };
const json = JSON.stringify(entry);
const encoded = encodeURIComponent(json);
const base64 = Buffer.from(json).toString('base64');
const base64url = Buffer.from(json).toString('base64url');
const remote = encodeURIComponent(
  JSON.stringify({ url: 'https://mcp.acme.dev/mcp', headers: { Authorization: `Bearer ${token}` } }),
);

/** Links of which the token stands in clear inside percent-encoding. */
const percentLinks = [
  `vscode:mcp/install?${encoded}`,
  `vscode-insiders:mcp/install?${encoded}`,
  `https://insiders.vscode.dev/redirect/mcp/install?name=orders&config=${encoded}`,
  `https://insiders.vscode.dev/redirect/mcp/install?name=orders&inputs=%5B%5D&config=${encoded}&quality=insiders`,
  `https://vscode.dev/redirect?url=${encodeURIComponent(`vscode:mcp/install?${encoded}`)}`,
  `https://insiders.vscode.dev/redirect?url=vscode-insiders%3Amcp%2Finstall%3F${encodeURIComponent(encoded)}`,
  `https://kiro.dev/launch/mcp/add?name=orders&config=${encoded}`,
  `https://kiro.dev/launch/mcp/add?name=orders&config=${remote}`,
  `cursor://anysphere.cursor-deeplink/mcp/install?name=orders&config=${encoded}`,
  `goose://extension?cmd=npx&arg=-y&arg=acme-mcp&arg=--api-key&arg=${token}&id=orders&name=Orders`,
  `goose://extension?url=https%3A%2F%2Fmcp.acme.dev%2Fmcp&header=Authorization%3DBearer%20${token}&id=orders`,
  `goose://extension?type=streamable_http&header=X-API-Key%3A%20${token}&id=orders`,
];
/** Links of which the entry is in base64. */
const base64Links = [
  `cursor://anysphere.cursor-deeplink/mcp/install?name=orders&config=${base64}`,
  `cursor://anysphere.cursor-deeplink/mcp/install?name=orders&config=${encodeURIComponent(base64)}`,
  `https://cursor.com/install-mcp?name=orders&config=${base64}`,
  `https://cursor.com/en/install-mcp?name=orders&config=${base64url}`,
  `lmstudio://add_mcp?name=orders&config=${base64}`,
  `https://lmstudio.ai/install-mcp?name=orders&config=${base64}`,
];
const spellings: readonly (readonly [string, (link: string) => string])[] = [
  ['a badge', (link) => `[![Install](https://img.shields.io/badge/install-orders)](${link})`],
  ['a link with a title', (link) => `Press [here](${link} "Install").`],
  ['an HTML link', (link) => `<a href="${link}"><img src="badge.svg"></a>`],
  ['an HTML link with entities', (link) => `<a href="${link.replace(/&/g, '&amp;')}">Install</a>`],
  ['a bare link', (link) => `Open ${link}`],
];

describe.each(spellings)('install links, %s', (_, spell) => {
  it.each(percentLinks)('percent-encoded, %#', async (link) => {
    const page = `# Orders\n\n${spell(link)}\n`;
    const found = await detected('README.md', page);
    expect(found.map(({ secret }) => secret)).toEqual([token]);
    const { start, end } = found[0]?.span ?? { start: 0, end: 0 };
    expect(page.slice(start, end)).toBe(token);
  });

  it.each(base64Links)('in base64, %#', async (link) => {
    const page = `# Orders\n\n${spell(link)}\n`;
    const found = await detected('README.md', page);
    expect(found.map(({ secret }) => secret)).toEqual([token]);
    const { start, end } = found[0]?.span ?? { start: 0, end: 0 };
    expect(page.indexOf('config=')).toBeLessThan(start);
    const piece = page.slice(start, end);
    const decoded = Buffer.from(decodeURIComponent(piece), 'base64').toString('latin1');
    expect(decoded).toContain(token.slice(0, -4));
    expect(decoded.length - token.length).toBeLessThan(6);
  });
});

describe('install links without a credential', () => {
  const placeholders = ['${input:orders_key}', '<your-key>', '${ORDERS_API_KEY}', 'YOUR_API_KEY', ''];
  it.each(placeholders)('%s', async (value) => {
    const text = JSON.stringify({ ...entry, env: { ORDERS_API_KEY: value } });
    const inputs = encodeURIComponent('[{"type":"promptString","id":"orders_key","password":true}]');
    await expectSilent(
      'README.md',
      [
        `[a](vscode:mcp/install?${encodeURIComponent(text)})`,
        `[b](https://insiders.vscode.dev/redirect/mcp/install?name=orders&inputs=${inputs}&config=${encodeURIComponent(text)})`,
        `[c](cursor://anysphere.cursor-deeplink/mcp/install?name=orders&config=${Buffer.from(text).toString('base64')})`,
        '[d](goose://extension?cmd=npx&arg=acme-mcp&env=ORDERS_API_KEY%3DThe%20key%20of%20your%20account&header=Authorization%3DBearer%20TOKEN)',
        '[e](https://acme.dev/docs?page=2#config=none)',
      ].join('\n\n'),
    );
  });

  it('reads no further than a few redirects', async () => {
    let link = `vscode:mcp/install?${encoded}`;
    for (let count = 0; count < 12; count++) link = `https://vscode.dev/redirect?url=${encodeURIComponent(link)}`;
    await detected('README.md', `[a](${link.slice(0, 200_000)})`);
  });
});

describe('front matter', () => {
  it('is read by the client that owns the page', async () => {
    const page = `---\nname: orders\nmcpServers:\n  - github:\n      command: npx\n      env:\n        GITHUB_TOKEN: ‹›\n---\nText.\n`;
    const match = await expectFound('packages/orders/.claude/agents/orders.md', page, fake.githubToken());
    expect(match.slot?.dialect).toBe('claude-agents');
    expect(match.slot?.owner).toBe('github');
    expect(match.keyPath).toEqual(['mcpServers', 0, 'github', 'env', 'GITHUB_TOKEN']);
  });

  it('of any other page is read as configuration', async () => {
    await expectFound('docs/orders.md', '---\ntitle: Orders\napiKey: ‹›\n---\nText.\n', fake.opaque());
    await expectSilent('docs/orders.md', '---\ntitle: Orders\napiKey: ${ORDERS_API_KEY}\n---\nText.\n');
  });
});

describe('the rest of a page', () => {
  it.each([
    '```json\n{"mcpServers":{"orders":{"command":"npx","env":{"ORDERS_API_KEY":"‹›"}}}}\n```',
    '```jsonc title=".cursor/mcp.json"\n{\n  // ours\n  "mcpServers":{"orders":{"url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"}}}\n}\n```',
    '```yaml\nmcpServers:\n  orders:\n    command: npx\n    env:\n      ORDERS_API_KEY: ‹›\n```',
    '```toml\n[mcp_servers.orders.env]\nORDERS_API_KEY = "‹›"\n```',
    '```bash\nclaude mcp add orders -e ORDERS_API_KEY=‹› -- npx -y acme-mcp\n```',
    '```env\nORDERS_API_KEY=‹›\n```',
    '```\nexport ORDERS_API_KEY=‹›\n```',
    '1. Run:\n\n   ```sh\n   export ORDERS_API_KEY=‹›\n   ```',
    '> ```sh\n> export ORDERS_API_KEY=‹›\n> ```',
    'Run `mcpo --api-key ‹›` and wait.',
    'Set `ORDERS_API_KEY=‹›` first.',
    'Open https://mcp.acme.dev/mcp?api_key=‹› in a browser.',
    '**API key:** ‹›',
    '- API key: `‹›`',
    '| API key | ‹› |',
  ])('%s', async (text) => {
    await expectFound('README.md', `# Orders\n\n${text}\n`, fake.opaque());
  });

  it.each([
    '```json\n{"mcpServers":{"orders":{"command":"npx","env":{"ORDERS_API_KEY":"${input:key}"}}}}\n```',
    '```bash\nclaude mcp add orders -e ORDERS_API_KEY=$ORDERS_API_KEY -- npx -y acme-mcp\n```',
    'Set `ORDERS_API_KEY` to your key.',
    '**API key:** see the settings page',
    '- API key: required',
    'The `--api-key` flag takes a key.',
    '| `ORDERS_API_KEY` | The key of your account | required |',
  ])('silent: %s', async (text) => expectSilent('README.md', `# Orders\n\n${text}\n`));
});

describe('hostile lines take linear time', () => {
  const many = 200_000;
  it.each([
    ['stars behind a name', `api key: ${'*'.repeat(many)}\`x`],
    ['bars', `${'|'.repeat(many)}x`],
    ['blanks', `key${' '.repeat(many)}x`],
    ['parameters', `https://acme.dev/?${'config=a&'.repeat(many / 9)}`],
    ['one parameter', `cursor://x?config=${'A'.repeat(many)}`],
    ['percent signs', `vscode:mcp/install?%7B${'%25'.repeat(many / 3)}`],
  ])('%s', async (_, line) => {
    const start = performance.now();
    await detected('README.md', `# token\n\n${line}\n`);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('credentials in running text', () => {
  it.each([
    'The Obsidian API key (‹›) is needed.',
    'Your token is `‹›`.',
    'The secrets, see below: auth_token=‹› for now.',
    'Set `OBSIDIAN_API_KEY` to ‹›.',
    'Authorization: Bearer ‹›',
    '- **API key:** `‹›`',
    '| Service | API key |\n|---|---|\n| Orders | ‹› |',
  ])('%s', async (text) => {
    await expectFound('docs/orders.md', `# Orders\n\n${text}\n`, fake.opaque());
  });
  it.each([
    'Commit 3a7bd3e2360a3d29eea436fcfb7e44c735d117c4 fixed the token limit.',
    'The token limit was raised ([#4412](https://github.com/acme/orders/issues/4412)).',
    'Session ID: 6f1c2d3e4b5a69788796a5b4c3d2e1f0',
    'Password: your password here',
    'Token request correlation_id=6f1c2d3e-4b5a-4978-8796-a5b4c3d2e1f0 for orders',
    '<h3 id="external-secrets.io/v1.WebhookCAProviderType">WebhookCAProviderType',
    'The secret is stored under projects/acme/secrets/orders-production-database.',
    '**key** | [**WebhooksDeployKey**](WebhooksDeployKey.md) |',
    '| Variable | Secret |\n|---|---|\n| domains | `NAME_DOMAINS=orders.acme.dev` |',
  ])('%s is silent', async (text) => {
    await expectSilent('docs/orders.md', `# Orders\n\n${text}\n`);
  });
});

describe('notes in a page', () => {
  it('in a fence without a language are read as text as well', async () => {
    const password = fake.opaque(32);
    await expectFound(
      'docs/secrets.md',
      '```\nDev:  db-password: "dev-2024"\nUAT:  db-password: "‹›"\n```\n',
      password,
    );
  });

  it.each([
    'The Key Vault secret `mi-data-sftp-credential-prod01` holds it.',
    `- Token preview: \`${'eyJhbGciOiJSUzI1NiIsImtpZCI6Ikl3NlExZW9YeUd0'}...\``,
    '| Password | Token |\n| ------------------ | --------------------- |\n',
  ])('%s names no credential', async (text) => {
    await expectSilent('docs/secrets.md', text);
  });
});
