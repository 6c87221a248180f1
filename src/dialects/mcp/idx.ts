import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'idx',
  title: 'Firebase Studio',
  source: 'vendor documentation, read 2026-11: no reference form',
  format: 'json',
  files: { project: ['.idx/mcp.json'] },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'the variables of .env',
  replace: {
    all: advice(
      'No reference form is documented: put the value into .env, which Firebase Studio passes on to servers, and leave the key out of env.',
    ),
  },
  supply: 'Firebase Studio passes the variables of .env on to servers.',
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
