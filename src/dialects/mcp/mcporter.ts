import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'mcporter',
  title: 'mcporter',
  source: 'vendor documentation (docs/config.md), read 2026',
  format: 'json',
  files: {
    project: ['config/mcporter.{json,jsonc}', 'mcporter.{json,jsonc}'],
    home: ['~/.mcporter/mcporter.{json,jsonc}', '~/.mcporter/local.json'],
  },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '${VAR:-default}'], header: ['$env:VAR'], field: ['$env:VAR'] },
  inherits: 'the whole environment of the shell that starts it',
  places: {
    credentials: ['mcpServers.*.bearerToken'],
    names: ['mcpServers.*.{bearerTokenEnv,tokenCacheDir,auth}', 'imports.**'],
  },
  replace: { all: write('${NAME}') },
  supply: 'Export the variable in the shell that starts mcporter: it stops when one is missing.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":["npx","-y","acme-mcp"],"env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a header',
    '{"mcpServers":{"linear":{"baseUrl":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds('a key in the URL', '{"mcpServers":{"search":{"baseUrl":"https://mcp.acme.dev/mcp?token=‹›"}}}', fake.opaque),
  finds(
    'a bearer token',
    '{"mcpServers":{"orders":{"baseUrl":"https://mcp.acme.dev/mcp","bearerToken":"‹›"}}}',
    fake.opaque,
  ),
  finds(
    'a literal as the default of a reference',
    '{"mcpServers":{"orders":{"command":"npx","env":{"ORDERS_TOKEN":"${ORDERS_TOKEN:-‹›}"}}}}',
    fake.opaque,
  ),
  silent(
    'its own forms and the name of a variable',
    '{"mcpServers":{"linear":{"baseUrl":"https://mcp.acme.dev/mcp","headers":{"Authorization":"$env:LINEAR_TOKEN","X-API-Key":"${LINEAR_API_KEY}"},"bearerTokenEnv":"LINEAR_TOKEN"}},"imports":["cursor"]}',
  ),
  unresolved(
    'the form of another client',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹${env:GITHUB_TOKEN}›"}}}}',
  ),
];
