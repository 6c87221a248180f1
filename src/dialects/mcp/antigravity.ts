import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'antigravity',
  title: 'Antigravity',
  source: 'notes of third parties, read 2026-11; the vendor documents no reference form',
  format: 'json',
  files: {
    project: ['.agents/mcp_config.json'],
    home: ['~/.gemini/config/mcp_config.json', '~/.gemini/antigravity/mcp_config.json'],
  },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: {
    all: advice('No reference form is documented: start the server through a wrapper that adds the secret.'),
  },
  supply: 'The wrapper reads the secret when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"},"disabled":false}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"serverUrl":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
    { path: '.gemini/antigravity/mcp_config.json' },
  ),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"YOUR_API_KEY"}}}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
