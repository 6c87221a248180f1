import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'mcp-use',
  title: 'mcp-use',
  source: 'its own source, read 2026: values are used as they stand',
  format: 'json',
  files: { project: ['mcp-use.json', 'mcp_use.json', 'mcp{-,_}use{-,_,.}*.json'] },
  servers: ['mcpServers'],
  resolves: {},
  inherits: 'the MCP SDK’s small default set and what env names',
  places: { credentials: ['mcpServers.*.{auth,auth_token}'], names: ['mcpServers.*.auth.{type,grant_type}'] },
  replace: {
    all: advice('mcp-use resolves nothing in the file: build the entry in code from os.environ or process.env.'),
  },
  supply: 'Build the entry in code from os.environ or process.env.',
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
  finds(
    'a key in the URL of a socket',
    '{"mcpServers":{"orders":{"ws_url":"wss://mcp.acme.dev/ws?token=‹›"}}}',
    fake.opaque,
  ),
  finds('a bare bearer token', '{"mcpServers":{"orders":{"url":"https://mcp.acme.dev/mcp","auth":"‹›"}}}', fake.opaque),
  silent('a word in place of a token', '{"mcpServers":{"orders":{"url":"https://mcp.acme.dev/mcp","auth":"oauth"}}}'),
  unresolved(
    'nothing is resolved',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}}}',
  ),
];
