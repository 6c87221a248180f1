import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'witsy',
  title: 'Witsy',
  source: 'a registry of clients, read 2026-05; the vendor documents no reference form',
  format: 'json',
  files: {
    home: [
      '~/.config/Witsy/settings.json',
      '~/Library/Application Support/Witsy/settings.json',
      '%APPDATA%/Witsy/settings.json',
    ],
  },
  servers: ['mcpServers', 'mcp.servers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  places: { credentials: ['engines.*.apiKey'] },
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
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds('the key of an engine', '{"engines":{"openai":{"apiKey":"‹›"}}}', fake.openaiProjectKey),
  silent('no key yet', '{"engines":{"openai":{"apiKey":""}},"mcpServers":{}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
