import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'tome',
  title: 'Tome',
  source: 'notes of third parties, read 2026-11; the vendor documents no reference form',
  format: 'json',
  files: { home: ['~/.tome/mcp_config.json'] },
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
