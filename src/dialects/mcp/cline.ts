import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** The extension and the command line share one file, and only the extension resolves references. */
export default defineClient({
  id: 'cline',
  title: 'Cline',
  source: 'the client’s own source and documentation, read 2026-08',
  format: 'json',
  files: {
    project: ['.cline/mcp.json', 'cline_mcp_settings.json'],
    home: [
      '~/.cline/data/settings/cline_mcp_settings.json',
      '~/.cline/mcp.json',
      '~/.config/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
      '~/Library/Application Support/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
      '%APPDATA%/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
    ],
  },
  servers: ['mcpServers'],
  resolves: { all: ['${env:VAR}'] },
  inherits: 'HOME, LOGNAME, PATH, SHELL, TERM and USER in the extension; everything in the command line',
  places: {
    names: ['mcpServers.*.env.*.fromEnv', 'mcpServers.*.transport.env.*.fromEnv'],
    credentials: [
      'mcpServers.*.oauth.tokens.{access_token,refresh_token,id_token}',
      'mcpServers.*.oauth.codeVerifier',
      'mcpServers.*.oauthClient.clientSecret',
    ],
    skip: ['mcpServers.*.{autoApprove,alwaysAllow,disabledTools}'],
  },
  replace: { all: write('${env:NAME}', 'review') },
  supply:
    'Start VS Code from a shell that has the variable. The Cline command line does not resolve references: for it, leave the key out and export the variable.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"brave":{"command":"npx","env":{"BRAVE_API_KEY":"‹›"},"disabled":false,"autoApprove":["brave_web_search"]}}}',
    fake.braveKey,
    { path: 'cline_mcp_settings.json' },
  ),
  finds(
    'a literal in the nested shape',
    '{"mcpServers":{"acme":{"transport":{"type":"streamableHttp","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}}',
    fake.opaque,
  ),
  finds(
    'a variable with its value',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":{"value":"‹›","required":true}}}}}',
    fake.opaque,
  ),
  finds(
    'a stored token',
    '{"mcpServers":{"acme":{"type":"streamableHttp","url":"https://mcp.acme.dev/mcp","oauth":{"tokens":{"access_token":"‹›","token_type":"Bearer","expires_in":3600}}}}}',
    fake.opaque,
  ),
  finds(
    'the secret of an OAuth client',
    '{"mcpServers":{"acme":{"url":"https://mcp.acme.dev/mcp","oauthClient":{"clientId":"orchard","clientSecret":"‹›"}}}}',
    fake.opaque,
  ),
  silent(
    'its own form, and the name of a variable',
    '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--token","${env:ACME_TOKEN}"],"env":{"ACME_API_KEY":{"fromEnv":"ACME_API_KEY","required":true},"OTHER_KEY":"${env:OTHER_KEY}"}}}}',
  ),
  unresolved(
    'the bare form',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
