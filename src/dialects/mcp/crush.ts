import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** The deprecated JSON; its successor `crushrc` is a shell script and is read as one. */
export default defineClient({
  id: 'crush',
  title: 'Crush',
  source: 'the client’s own source and documentation, read 2026-08',
  format: 'json',
  files: {
    project: ['crush.json', '.crush.json'],
    home: ['~/.config/crush/crush.json', '~/.local/share/crush/crush.json', '%LOCALAPPDATA%/crush/crush.json'],
  },
  servers: ['mcp'],
  resolves: { all: ['${VAR}', '$VAR', '${VAR:-default}', '${VAR:?message}', '$(command)', '$(VAR)'] },
  inherits: 'the environment of the shell that starts it',
  places: {
    credentials: [
      'providers.*.api_key',
      'providers.*.oauth.{access_token,refresh_token}',
      'mcp.*.oauth_client_secret',
      'mcp.*.oauth_token.{access_token,refresh_token}',
    ],
    skip: ['mcp.*.disabled_tools', 'permissions.allowed_tools'],
  },
  replace: { all: write('$NAME') },
  supply: 'Export the variable in the shell that starts Crush; a value may also be a command: $(op read op://…).',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"$schema":"https://charm.land/crush.json","mcp":{"github":{"type":"stdio","command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcp":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
    { path: '.crush.json' },
  ),
  finds('the key of a provider', '{"providers":{"deepseek":{"type":"openai","api_key":"‹›"}}}', fake.deepseekKey),
  finds(
    'the secret of an OAuth client',
    '{"mcp":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","oauth_client_id":"orchard","oauth_client_secret":"‹›"}}}',
    fake.opaque,
  ),
  finds(
    'a stored token',
    '{"mcp":{"acme":{"type":"http","oauth_token":{"access_token":"‹›","token_type":"Bearer","expiry":"2026-11-21T10:00:00Z"}}}}',
    fake.opaque,
    { path: '.local/share/crush/crush.json' },
  ),
  silent(
    'its own forms',
    '{"env":{"A_TOKEN":"${A_TOKEN:?set it}"},"mcp":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"$(echo Bearer $ACME_TOKEN)","X-API-Key":"$ACME_KEY"}}},"providers":{"openai":{"api_key":"$(op read op://team/openai/key)"}}}',
  ),
  unresolved(
    'the form of another client',
    '{"mcp":{"acme":{"type":"stdio","command":"acme-mcp","env":{"ACME_API_KEY":"‹{env:ACME_API_KEY}›"}}}}',
  ),
];
