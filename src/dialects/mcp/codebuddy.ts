import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'codebuddy',
  title: 'CodeBuddy',
  source: 'third-party registries of clients, autumn 2026; the vendor says nothing about references',
  format: 'json',
  files: {
    project: ['.codebuddy/.mcp.json', '.codebuddy/mcp.json'],
    home: ['~/.codebuddy/.mcp.json', '~/.codebuddy/mcp.json'],
  },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  places: { names: ['disabledMcpServers.**'] },
  replace: {
    all: advice(
      'CodeBuddy is not documented to resolve references: start the server through a wrapper that adds the variable (op run, dotenvx run).',
    ),
  },
  supply: 'Start the server through a wrapper that adds the variable.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a key in the URL',
    '{"mcpServers":{"search":{"type":"sse","url":"https://mcp.acme.dev/sse?key=‹›"}}}',
    fake.opaque,
  ),
  silent(
    'no credential',
    '{"mcpServers":{"time":{"command":"uvx","args":["mcp-server-time"]}},"disabledMcpServers":["time"]}',
  ),
  unresolved(
    'not documented',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}}}',
  ),
];
