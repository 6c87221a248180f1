import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'augment',
  title: 'Augment',
  source: 'notes of third parties, read 2026-11; the vendor documents no reference form',
  format: 'json',
  files: { project: ['.augment/settings.json'], home: ['~/.augment/settings.json'] },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: {
    all: advice('No reference form is documented: add the server in Augment’s settings panel, which keeps the key.'),
  },
  supply: 'The settings panel asks for the key.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"model":"default","mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"}}}}',
    fake.opaque,
  ),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"your_api_key_here"}}}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
