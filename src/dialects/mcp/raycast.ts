import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

/** The file of the store extension for MCP; where Raycast itself keeps its servers is not documented. */
export default defineClient({
  id: 'raycast',
  title: 'Raycast',
  source: 'the manual of the store extension for MCP, read 2026-11; its folder is from memory',
  format: 'json',
  files: { home: ['~/Library/Application Support/com.raycast.macos/extensions/*/mcp-config.json'] },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: {
    all: advice(
      'No reference form is documented: keep the file out of repositories, or start the server through a wrapper that adds the secret.',
    ),
  },
  supply: 'The wrapper reads the secret when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","args":["-y","@modelcontextprotocol/server-github"],"env":{"GITHUB_PERSONAL_ACCESS_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a value behind a flag',
    '{"mcpServers":{"acme":{"command":"npx","args":["-y","acme-mcp","--api-key","‹›"]}}}',
    fake.opaque,
  ),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"<your-api-key>"}}}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
