import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'mcp-remote',
  title: 'mcp-remote',
  source: 'its own source, read 2026: tokens of OAuth are kept as plain JSON',
  format: 'json',
  files: { project: ['.mcp-auth/*.json', '.mcp-auth/**/*.json'], home: ['~/.mcp-auth/**/*.json'] },
  servers: [],
  resolves: {},
  inherits: 'nothing',
  places: { credentials: ['{access_token,refresh_token,id_token,client_secret,registration_access_token}'] },
  replace: {
    all: advice(
      'Take the folder out of the repository, sign out at the provider, and sign in again: mcp-remote writes new tokens.',
    ),
  },
  supply: 'mcp-remote asks you to sign in again when the file is gone.',
});

export const examples = (): readonly TextExample[] => [
  finds('a stored token', '{"access_token":"‹›","token_type":"bearer","expires_in":3600}', fake.opaque, {
    path: '.mcp-auth/mcp-remote-0.1.18/0a1b2c_tokens.json',
  }),
  finds(
    'a registered client',
    '{"client_id":"orders","client_secret":"‹›","redirect_uris":["http://localhost:3334/oauth/callback"]}',
    fake.opaque,
    {
      path: '.mcp-auth/mcp-remote-0.1.18/0a1b2c_client_info.json',
    },
  ),
  silent('a client without a secret', '{"client_id":"orders","token_endpoint_auth_method":"none"}', {
    path: '.mcp-auth/mcp-remote-0.1.18/0a1b2c_client_info.json',
  }),
];
