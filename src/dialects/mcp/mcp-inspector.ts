import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'mcp-inspector',
  title: 'MCP Inspector',
  source: 'its own source, read 2026: no expansion seen',
  format: 'json',
  files: { project: ['.mcp-inspector/mcp.json', 'mcp-server-config.json'], home: ['~/.mcp-inspector/mcp.json'] },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'the MCP SDK’s small default set and what env or -e names',
  replace: {
    all: advice(
      'Leave the value out of the file and start the Inspector with -e NAME="$NAME", or type it in the browser.',
    ),
  },
  supply: 'Start the Inspector with -e NAME="$NAME".',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"default":{"type":"stdio","command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a header',
    '{"mcpServers":{"orders":{"type":"streamable-http","url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'an argument',
    '{"mcpServers":{"orders":{"command":"node","args":["build/index.js","--password","‹›"]}}}',
    fake.password,
  ),
  silent(
    'no credential',
    '{"mcpServers":{"default":{"type":"stdio","command":"uv","args":["run","server.py"],"env":{"LOG_LEVEL":"debug"}}}}',
  ),
  unresolved(
    'nothing is resolved',
    '{"mcpServers":{"default":{"command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}}}',
  ),
];
