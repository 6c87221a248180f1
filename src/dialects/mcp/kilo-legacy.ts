import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

/** The extension before it was rebuilt; it also falls back to the files of Cursor and Claude Code. */
export default defineClient({
  id: 'kilo-legacy',
  title: 'Kilo Code (before 2026)',
  source: 'vendor documentation, read 2026-11: no reference form',
  format: 'json',
  files: {
    project: ['.kilocode/mcp.json'],
    home: [
      '~/.config/Code/User/globalStorage/kilocode.kilo-code/settings/mcp_settings.json',
      '~/Library/Application Support/Code/User/globalStorage/kilocode.kilo-code/settings/mcp_settings.json',
      '%APPDATA%/Code/User/globalStorage/kilocode.kilo-code/settings/mcp_settings.json',
      '~/.kilocode/cli/global/settings/mcp_settings.json',
    ],
  },
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  places: { skip: ['mcpServers.*.{alwaysAllow,disabledTools}'] },
  replace: {
    all: advice(
      'No reference form is documented: move the server to ~/.config/kilo/kilo.json and write {env:NAME} there.',
    ),
  },
  supply: 'The current release reads ~/.config/kilo/kilo.json.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"},"alwaysAllow":["search_code"],"disabled":false}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"type":"streamable-http","url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"}}}}',
    fake.opaque,
  ),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"your_api_key"}}}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
