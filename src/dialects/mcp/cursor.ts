import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'cursor',
  title: 'Cursor',
  source: 'vendor documentation, quoted in public repositories in autumn 2026',
  format: 'json',
  files: { project: ['.cursor/mcp.json'], home: ['~/.cursor/mcp.json'] },
  servers: ['mcpServers'],
  resolves: { all: ['${env:VAR}', '${workspaceFolder}'] },
  inherits: 'the environment that Cursor was started with',
  places: { names: ['mcpServers.*.envFile'] },
  replace: { all: write('${env:NAME}') },
  supply:
    'Start Cursor from a shell that has the variable, or name a git-ignored file with "envFile" (stdio servers only).',
  alsoReadBy: ['kilo-legacy'],
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal header',
    '{"mcpServers":{"api":{"url":"https://api.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  silent('its own form', '{"mcpServers":{"api":{"command":"npx","env":{"API_KEY":"${env:API_KEY}"}}}}'),
  unresolved('the form of another client', '{"mcpServers":{"api":{"command":"npx","env":{"API_KEY":"‹${API_KEY}›"}}}}'),
  mistake(
    'variable-name-as-value',
    'the name of a variable behind a scheme',
    '{"mcpServers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹ACME_TOKEN›"}}}}',
  ),
];
