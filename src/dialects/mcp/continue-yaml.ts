import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** Blocks and assistants in YAML; `continue-json.ts` has the JSON files, which resolve nothing. */
export default defineClient({
  id: 'continue-yaml',
  title: 'Continue',
  source: 'the client’s own source and documentation, read 2026-06',
  format: 'yaml',
  files: {
    project: [
      '.continue/mcpServers/*.yaml',
      '.continue/mcpServers/*.yml',
      '.continue/config.yaml',
      '.continue/config.yml',
    ],
    home: ['~/.continue/config.yaml', '~/.continue/mcpServers/*.yaml'],
  },
  servers: ['mcpServers'],
  resolves: { all: ['${{ secrets.VAR }}'] },
  inherits: 'nothing of a shell in the editor; the whole environment in the command line',
  places: { credentials: ['{mcpServers,models}[].apiKey'] },
  replace: { all: write('${{ secrets.NAME }}') },
  supply: 'Put the value into .env of the workspace, .continue/.env or ~/.continue/.env, and have git ignore it.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    'name: Acme\nversion: 0.0.1\nschema: v1\nmcpServers:\n  - name: GitHub\n    command: npx\n    args:\n      - "-y"\n      - server-github\n    env:\n      GITHUB_TOKEN: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'a bearer token by its shortcut',
    'mcpServers:\n  - name: Acme\n    type: streamable-http\n    url: https://mcp.acme.dev/mcp\n    apiKey: "‹›"\n',
    fake.opaque,
  ),
  finds(
    'a literal header',
    "mcpServers:\n  - name: Acme\n    type: sse\n    url: https://mcp.acme.dev/sse\n    requestOptions:\n      headers:\n        Authorization: 'Bearer ‹›'\n",
    fake.opaque,
  ),
  finds(
    'a key in the URL',
    'mcpServers:\n  - name: Acme\n    type: sse\n    url: https://mcp.acme.dev/sse?api_key=‹›\n',
    fake.opaque,
  ),
  finds(
    'a value behind a flag',
    'mcpServers:\n  - name: Acme\n    command: acme-mcp\n    args: [--api-key, "‹›"]\n',
    fake.opaque,
  ),
  finds(
    'the key of a model',
    'models:\n  - name: Sonnet\n    provider: anthropic\n    apiKey: ‹›\n',
    fake.anthropicKey,
    { path: '.continue/config.yaml' },
  ),
  silent(
    'its own forms',
    'mcpServers:\n  - name: Acme\n    command: acme-mcp\n    env:\n      ACME_API_KEY: ${{ secrets.ACME_API_KEY }}\n      OTHER_TOKEN: ${{ inputs.OTHER_TOKEN }}\nmodels:\n  - name: Sonnet\n    apiKey: "${{ secrets.ANTHROPIC_API_KEY }}"\n',
  ),
  unresolved(
    'the form of a shell',
    'mcpServers:\n  - name: Acme\n    command: acme-mcp\n    env:\n      ACME_API_KEY: ‹${ACME_API_KEY}›\n',
  ),
];
