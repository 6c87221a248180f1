import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey } from './define.ts';

/** `zencoder.mcpServers` is one key with a dot in the settings of VS Code. */
export default defineClient({
  id: 'zencoder',
  title: 'Zencoder',
  source: 'notes of third parties, read 2026-11; the vendor documents no reference form',
  format: 'json',
  files: { project: ['.vscode/settings.json'] },
  matches: (document) =>
    hasKey(document, 'zencoder.mcpServers') && !hasKey(document, 'mcp') && !hasKey(document, 'amp.mcpServers'),
  servers: ["['zencoder.mcpServers']"],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: {
    all: advice(
      'No reference form is documented: keep the server in your user settings, or start it through a wrapper that adds the secret.',
    ),
  },
  supply: 'The wrapper reads the secret when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"zencoder.mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  silent(
    'a placeholder',
    '{"zencoder.mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"<your-api-key>"}}}}',
  ),
  unresolved(
    'a reference',
    '{"zencoder.mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
