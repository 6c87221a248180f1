import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'librechat',
  title: 'LibreChat',
  source: 'vendor documentation 2026-08; the resolver’s source in a fork that shares it',
  format: 'yaml',
  files: { project: ['librechat.{yaml,yml}', 'librechat.*.{yaml,yml}'] },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '{{VAR}}'] },
  inherits: 'the MCP SDK’s small default set and what env names',
  places: {
    credentials: ['mcpServers.*.apiKey.key'],
    names: ['mcpServers.*.apiKey.{source,authorization_type,custom_header}'],
    skip: ['mcpServers.*.customUserVars', 'mcpServers.*.serverInstructions'],
  },
  replace: { all: write('${NAME}') },
  supply: 'LibreChat reads the variable from the .env file beside librechat.yaml: keep that file out of git.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    'mcpServers:\n  github:\n    command: npx\n    env:\n      GITHUB_TOKEN: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'a header',
    'mcpServers:\n  orders:\n    type: sse\n    url: https://mcp.acme.dev/sse\n    headers:\n      Authorization: Bearer ‹›\n',
    fake.opaque,
  ),
  finds(
    'a key in the URL',
    'mcpServers:\n  search:\n    type: streamable-http\n    url: "https://mcp.acme.dev/mcp?apiKey=‹›"\n',
    fake.opaque,
  ),
  finds(
    'an argument',
    'mcpServers:\n  search:\n    command: npx\n    args: ["-y", "acme-mcp", "--api-key", "‹›"]\n',
    fake.opaque,
  ),
  finds(
    'the key of an administrator',
    'mcpServers:\n  orders:\n    url: https://mcp.acme.dev/mcp\n    apiKey:\n      source: admin\n      authorization_type: bearer\n      key: ‹›\n',
    fake.opaque,
  ),
  finds(
    'an OAuth secret',
    'mcpServers:\n  orders:\n    url: https://mcp.acme.dev/mcp\n    oauth:\n      client_id: orders-web\n      client_secret: ‹›\n',
    fake.opaque,
  ),
  silent(
    'references, and what users type themselves',
    'mcpServers:\n  github:\n    command: npx\n    env:\n      GITHUB_TOKEN: "${GITHUB_TOKEN}"\n    headers:\n      X-API-Key: "{{ORDERS_API_KEY}}"\n    customUserVars:\n      ORDERS_API_KEY:\n        title: API key\n        description: From your profile page\nendpoints:\n  custom:\n    - name: acme\n      apiKey: user_provided\n',
  ),
  unresolved(
    'a default',
    'mcpServers:\n  github:\n    command: npx\n    env:\n      GITHUB_TOKEN: ‹${GITHUB_TOKEN:-}›\n',
  ),
];
