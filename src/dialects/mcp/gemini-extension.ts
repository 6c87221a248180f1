import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'gemini-extension',
  title: 'Gemini CLI (extension)',
  source: 'the client’s own source, read 2026-08',
  format: 'json',
  files: { project: ['gemini-extension.json'], home: ['~/.gemini/extensions/*/gemini-extension.json'] },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '$VAR', '${VAR:-default}', '${workspaceFolder}'], env: ['%VAR%'], header: ['%VAR%'] },
  inherits: 'harmless variables and those that settings declares',
  places: { names: ['settings[].envVar', 'settings[].{name,description}'] },
  asks: [{ at: ['settings[]'], name: 'envVar', marks: ['sensitive'] }],
  // The reference alone is not enough: the variable has to be declared.
  replace: { all: write('${NAME}', 'review') },
  supply:
    'Declare the variable in settings: {"name": …, "description": …, "envVar": …, "sensitive": true}. Gemini CLI asks for it and keeps it in the keychain.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"name":"acme","version":"1.0.0","mcpServers":{"acme":{"command":"node","args":["${extensionPath}/server.js"],"env":{"ACME_API_KEY":"‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a literal header',
    '{"name":"acme","mcpServers":{"acme":{"httpUrl":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  silent(
    'a declared setting',
    '{"name":"acme","version":"1.0.0","settings":[{"name":"API key","description":"Your key of acme.dev","envVar":"ACME_API_KEY","sensitive":true}],"mcpServers":{"acme":{"command":"node","args":["${extensionPath}${/}server.js"],"env":{"ACME_API_KEY":"$ACME_API_KEY"}}}}',
  ),
  mistake(
    'user-config-not-sensitive',
    'a setting that is kept in plain text',
    '{"name":"acme","settings":[{"name":"API key","envVar":"‹ACME_API_KEY›"},{"name":"Region","envVar":"ACME_REGION"}]}',
  ),
  unresolved(
    'the form of another client',
    '{"name":"acme","mcpServers":{"acme":{"command":"node","env":{"ACME_API_KEY":"‹${env:ACME_API_KEY}›"}}}}',
  ),
];
