import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../src/config/options.ts';
import * as fake from '../../src/examples/fake.ts';
import type { Layout, Report } from '../../src/model.ts';
import { github } from '../../src/reporters/github.ts';
import { json } from '../../src/reporters/json.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { scan } from '../../src/scan.ts';
import { memorySource } from '../memory-source.ts';

const layout: Layout = { colour: true, width: 80, quiet: false, verbose: true };
const renderings: Readonly<Record<string, (report: Report) => string>> = {
  pretty: (report) => pretty.render(report, layout),
  json: (report) => json.render(report, layout),
  github: (report) => github.render(report, layout),
  markdown: (report) => renderMarkdown(report),
};

/** Places where a value could slip through: keys, names of servers, inputs, URLs, escapes, base64, two on one line. */
function files(secret: string): Readonly<Record<string, string>> {
  const server = {
    command: 'npx',
    args: ['--api-key', secret, `https://u:${secret}@acme.dev/?token=${secret}`],
    env: { API_KEY: secret, [`K_${secret}_KEY`]: secret },
  };
  return {
    '.mcp.json': JSON.stringify({ mcpServers: { [secret]: server } }),
    '.vscode/mcp.json': JSON.stringify({ servers: {}, inputs: [{ type: 'promptString', id: secret }] }),
    '.env': `API_KEY=${secret} # ${secret}\nOTHER_TOKEN='${secret}'\n`,
    'secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  token: ${Buffer.from(secret).toString('base64')}\nstringData:\n  token: ${secret}\n`,
    'run.sh': `curl -H "Authorization: Bearer ${secret}" https://acme.dev\nexport TOKEN=${secret}\n`,
    'README.md': `Use \`claude mcp add x --header "X-Api-Key: ${secret}"\`.\n`,
  };
}

/** The value, its halves, and its spellings that can be turned back. */
function traces(secret: string): readonly string[] {
  const half = Math.ceil(secret.length / 2);
  const spellings = [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    encodeURIComponent(secret),
    Buffer.from(secret).toString('hex'),
  ];
  return [...spellings, secret.slice(0, half + 4), secret.slice(half - 4)];
}

describe('no reporter shows a value', () => {
  const secrets = {
    opaque: fake.opaque(32),
    github: fake.githubToken(),
    password: fake.password(),
    uuid: fake.uuid(),
    hex: fake.hex(64),
  };
  it.each(Object.entries(secrets))('%s', async (_, secret) => {
    const report = await scan(memorySource(files(secret)), defaultOptions);
    expect(report.findings.length).toBeGreaterThan(1);
    expect(report.skipped).toEqual([]);
    for (const [name, render] of Object.entries(renderings)) {
      const text = render(report);
      for (const trace of traces(secret)) expect(text.includes(trace), `${name} shows a part of the value`).toBe(false);
    }
  });
});
