import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'gemini-cli',
  title: 'Gemini CLI',
  source: 'the client’s own source, read 2026-08',
  format: 'json',
  files: { project: ['.gemini/settings.json'], home: ['~/.gemini/settings.json'] },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '$VAR', '${VAR:-default}'], env: ['%VAR%'], header: ['%VAR%'] },
  inherits: 'its environment without names like *TOKEN*, *SECRET*, *PASSWORD*, *KEY*, *AUTH* and *CREDENTIAL*',
  places: {
    credentials: ['mcpServers.*.oauth.clientSecret'],
    skip: ['mcpServers.*.{includeTools,excludeTools}', '{excludeTools,coreTools,allowedTools}'],
  },
  replace: { all: write('${NAME}') },
  supply:
    'Gemini CLI reads .env upward from the working folder, .gemini/.env and ~/.env. Keep the key in env: names of credentials are not inherited.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"},"trust":false}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"httpUrl":"https://mcp.acme.dev/mcp","headers":{"X-Goog-Api-Key":"‹›"}}}}',
    fake.googleApiKey,
  ),
  finds('a key in the URL', '{"mcpServers":{"acme":{"httpUrl":"https://mcp.acme.dev/mcp?key=‹›"}}}', fake.googleApiKey),
  finds(
    'the secret of an OAuth client',
    '{"mcpServers":{"acme":{"url":"https://mcp.acme.dev/sse","oauth":{"enabled":true,"clientId":"orchard","clientSecret":"‹›"}}}}',
    fake.opaque,
  ),
  finds('a value behind a flag', '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--api-key=‹›"]}}}', fake.opaque),
  silent(
    'its own forms',
    '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--token","$ACME_TOKEN"],"env":{"A_TOKEN":"$A_TOKEN","B_TOKEN":"${B_TOKEN}","C_TOKEN":"${C_TOKEN:-}","D_TOKEN":"%D_TOKEN%"}}}}',
  ),
  unresolved(
    'the form of another client',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${env:ACME_API_KEY}›"}}}}',
  ),
  unresolved(
    'the form of Windows outside of env and headers',
    '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--api-key","‹%ACME_API_KEY%›"]}}}',
  ),
];
