import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'hermes',
  title: 'Hermes Agent',
  source: 'vendor documentation (MCP configuration reference), read 2026',
  format: 'yaml',
  files: { project: ['.hermes/config.yaml'], home: ['~/.hermes/config.yaml', '~/.hermes/mcp-tokens/*.json'] },
  servers: ['mcp_servers'],
  resolves: { all: ['${VAR}', '${env:VAR}', '${workspaceFolder}'] },
  inherits: 'a filtered environment and what env names',
  places: {
    credentials: ['mcp_servers.*.client_cert[]'],
    names: ['mcp_servers.*.{client_cert,client_key,ssl_verify,auth,transport}', 'mcp_servers.*.tools.**'],
  },
  replace: { all: write('${NAME}') },
  supply: 'Put the variable into ~/.hermes/.env.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    'mcp_servers:\n  github:\n    command: npx\n    env:\n      GITHUB_TOKEN: "‹›"\n',
    fake.githubToken,
  ),
  finds(
    'a header',
    'mcp_servers:\n  orders:\n    url: https://mcp.acme.dev/mcp\n    headers:\n      Authorization: "Bearer ‹›"\n',
    fake.opaque,
  ),
  finds(
    'an argument',
    'mcp_servers:\n  orders:\n    command: npx\n    args: [-y, acme-mcp, --api-key, ‹›]\n',
    fake.opaque,
  ),
  silent(
    'both forms, and masked examples',
    'mcp_servers:\n  github:\n    command: npx\n    env:\n      GITHUB_TOKEN: "${GITHUB_TOKEN}"\n      OTHER_TOKEN: "${env:OTHER_TOKEN}"\n  orders:\n    url: https://mcp.acme.dev/mcp\n    headers:\n      Authorization: "Bearer ***"\n    client_cert: [~/certs/client.crt, ~/certs/client.key]\n',
  ),
  unresolved(
    'the bare form',
    'mcp_servers:\n  github:\n    command: npx\n    env:\n      GITHUB_TOKEN: ‹$GITHUB_TOKEN›\n',
  ),
];
