import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'devin',
  title: 'Devin CLI',
  source: 'vendor documentation, quoted in public repositories in autumn 2026; reference forms not verified',
  format: 'json',
  files: {
    project: ['.devin/config.json', '.devin/config.local.json', '.devin/mcp_config.json'],
    home: ['~/.config/devin/config.json', '%APPDATA%/devin/config.json'],
  },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: {
    all: advice(
      'No reference form is documented: keep the server in .devin/config.local.json, which git ignores, or start it through a wrapper that adds the secret.',
    ),
  },
  supply: 'The wrapper reads the secret when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"serverUrl":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
    { path: '.devin/config.local.json' },
  ),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"your-api-key-here"}}}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
