import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'claude-plugin',
  title: 'Claude Code (plugin)',
  source: 'plugin documentation in the vendor’s repository, read 2026-08',
  format: 'json',
  files: { project: ['.claude-plugin/plugin.json'] },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '${VAR:-default}', '${user_config.key}', '${workspaceFolder}'] },
  inherits: 'the whole environment of the shell that starts Claude Code',
  asks: [{ at: ['userConfig'], marks: ['sensitive'] }],
  replace: { all: write('${NAME}') },
  supply:
    'Users export the variable, or declare it under userConfig with "sensitive": true and write ${user_config.key}: the value is then kept in the keychain.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"name":"acme","version":"1.2.0","mcpServers":{"acme":{"command":"${CLAUDE_PLUGIN_ROOT}/bin/server","env":{"ACME_API_KEY":"‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a literal header',
    '{"name":"acme","mcpServers":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a default of what users are asked for',
    '{"name":"acme","userConfig":{"api_token":{"title":"Token","sensitive":true,"default":"‹›"}}}',
    fake.opaque,
  ),
  silent(
    'what users are asked for',
    '{"name":"acme","userConfig":{"api_token":{"title":"API token","description":"Create one under Settings, API tokens","sensitive":true}},"mcpServers":{"acme":{"command":"${CLAUDE_PLUGIN_ROOT}/bin/server","env":{"ACME_API_KEY":"${user_config.api_token}","ACME_URL":"${ACME_URL:-https://api.acme.dev}"}}}}',
  ),
  mistake(
    'user-config-not-sensitive',
    'a credential that users are asked for in the open',
    '{"name":"acme","userConfig":{"‹api_token›":{"title":"API token"},"site":{"title":"Site"}}}',
  ),
  unresolved(
    'the form of another client',
    '{"name":"acme","mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${env:ACME_API_KEY}›"}}}}',
  ),
];
