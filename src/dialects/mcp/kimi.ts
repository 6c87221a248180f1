import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'kimi',
  title: 'Kimi CLI',
  source: 'third-party adapters, autumn 2026',
  format: 'json',
  files: { project: ['.kimi-code/mcp.json', '.kimi/mcp.json'], home: ['~/.kimi-code/mcp.json', '~/.kimi/mcp.json'] },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  places: { names: ['mcpServers.*.bearerTokenEnvVar'] },
  replace: {
    header: advice('Delete the Authorization header and write "bearerTokenEnvVar": "NAME" beside the url.'),
    all: advice(
      'Kimi is not documented to resolve references here: start the server through a wrapper that adds the variable (op run, dotenvx run).',
    ),
  },
  supply: 'Export the variable in the shell that starts Kimi.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a header',
    '{"mcpServers":{"orders":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  silent(
    'the name of a variable',
    '{"mcpServers":{"orders":{"url":"https://mcp.acme.dev/mcp","bearerTokenEnvVar":"ORDERS_TOKEN"}}}',
  ),
  unresolved(
    'not documented',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}}}',
  ),
];
