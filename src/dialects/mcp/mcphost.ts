import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'mcphost',
  title: 'MCPHost',
  source: 'its own source and documentation, read 2026',
  format: 'yaml',
  files: { project: ['.mcphost.{yml,yaml,json}', 'mcphost.{yml,yaml,json}'], home: ['~/.mcp.yml', '~/.mcp.yaml'] },
  servers: ['mcpServers'],
  resolves: { all: ['${env://VAR}'] },
  inherits: 'the whole environment of the shell that starts it',
  places: { names: ['mcpServers.*.{allowedTools,excludedTools}.**'] },
  replace: { all: write('${env://NAME}') },
  supply: 'Export the variable in the shell that starts MCPHost: it stops when one is missing.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in environment',
    'mcpServers:\n  github:\n    type: local\n    command: [npx, -y, acme-mcp]\n    environment:\n      GITHUB_TOKEN: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'a header in a list',
    'mcpServers:\n  orders:\n    type: remote\n    url: https://mcp.acme.dev/mcp\n    headers: ["Authorization: Bearer ‹›"]\n',
    fake.opaque,
  ),
  finds(
    'a variable for a container',
    'mcpServers:\n  github:\n    command: [docker, run, -i, --rm, -e, GITHUB_TOKEN=‹›, acme/mcp]\n',
    fake.githubToken,
  ),
  finds('the key of the provider', 'model: openai:gpt-4o\nprovider-api-key: ‹›\n', fake.opaque),
  silent(
    'its own form, with a default too',
    'mcpServers:\n  github:\n    command: [npx, -y, acme-mcp]\n    environment:\n      GITHUB_TOKEN: "${env://GITHUB_TOKEN}"\n      LOG_TOKEN: "${env://LOG_TOKEN:-}"\n',
  ),
  finds(
    'a literal as the default of its form',
    'mcpServers:\n  github:\n    command: [npx, -y, acme-mcp]\n    environment:\n      ORDERS_TOKEN: "${env://ORDERS_TOKEN:-‹›}"\n',
    fake.opaque,
  ),
  unresolved(
    'the form of another client',
    'mcpServers:\n  github:\n    command: [npx, -y, acme-mcp]\n    environment:\n      GITHUB_TOKEN: ‹${GITHUB_TOKEN}›\n',
  ),
];
