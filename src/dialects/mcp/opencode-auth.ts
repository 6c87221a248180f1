import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

/** Keys and tokens that opencode stores itself. */
export default defineClient({
  id: 'opencode-auth',
  title: 'opencode (stored credentials)',
  source: 'vendor documentation, read 2026-08, for the place; real files for the shape',
  format: 'json',
  files: { home: ['~/.local/share/opencode/auth.json', '~/.local/share/opencode/mcp-auth.json'] },
  servers: [],
  resolves: {},
  inherits: 'nothing: no server is started from it',
  places: {
    credentials: ['*.{key,access,refresh}', '*.tokens.{accessToken,refreshToken}', '*.clientInfo.clientSecret'],
  },
  replace: { all: advice('Take the file out of the repository, revoke the credential and run "opencode auth login".') },
  supply: 'opencode writes the file when you sign in.',
});

export const examples = (): readonly TextExample[] => [
  finds('the key of a provider', '{"openrouter":{"type":"api","key":"‹›"}}', fake.openrouterKey),
  finds(
    'a stored token',
    '{"acme":{"tokens":{"accessToken":"‹›","expiresAt":1780000000,"scope":"read"},"serverUrl":"https://mcp.acme.dev/mcp"}}',
    fake.opaque,
    { path: '.local/share/opencode/mcp-auth.json' },
  ),
  silent('nothing stored', '{"openrouter":{"type":"api","key":""}}'),
];
