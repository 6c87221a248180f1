import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'junie',
  title: 'Junie',
  source: 'vendor documentation, quoted in autumn 2026: no reference form',
  format: 'json',
  files: { project: ['.junie/mcp/*.json'], home: ['~/.junie/mcp/mcp.json'] },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: { all: advice('No reference form is documented: start the server through a wrapper that adds the secret.') },
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
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"<your-api-key>"}}}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
