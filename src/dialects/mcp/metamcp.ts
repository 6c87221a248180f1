import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, write } from './define.ts';

export default defineClient({
  id: 'metamcp',
  title: 'MetaMCP',
  source: 'vendor documentation, read 2026',
  format: 'json',
  files: { project: ['metamcp.json', 'metamcp{-,_,.}*.json', 'metamcp/*.json'] },
  servers: ['mcpServers'],
  resolves: { env: ['${VAR}'] },
  inherits: 'variables of the container that the server’s entry leaves out but declares',
  places: { credentials: ['mcpServers.*.{bearerToken,bearer_token}'] },
  replace: {
    env: write('${NAME}', 'review'),
    all: advice('MetaMCP resolves references in env only: let the server read the variable.'),
  },
  supply: 'Set the variable in the environment of the MetaMCP container.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"type":"STDIO","command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a bearer token',
    '{"mcpServers":{"orders":{"type":"STREAMABLE_HTTP","url":"https://mcp.acme.dev/mcp","bearerToken":"‹›"}}}',
    fake.opaque,
  ),
  finds('an argument', '{"mcpServers":{"orders":{"command":"uvx","args":["acme-mcp","--token","‹›"]}}}', fake.opaque),
  silent('a reference', '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"${GITHUB_TOKEN}"}}}}'),
  unresolved('the bare form', '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹$GITHUB_TOKEN›"}}}}'),
];
