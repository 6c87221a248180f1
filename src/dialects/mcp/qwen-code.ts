import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'qwen-code',
  title: 'Qwen Code',
  source: 'the client’s own source, read 2026-08',
  format: 'json',
  files: {
    project: ['.qwen/settings.json', 'qwen-extension.json'],
    home: ['~/.qwen/settings.json', '~/.qwen/mcp-oauth-tokens.json'],
  },
  servers: ['mcpServers'],
  // Unlike Gemini CLI, from which it was forked, it knows no default.
  resolves: { all: ['${VAR}', '$VAR'] },
  inherits: 'its environment without names that look like credentials',
  places: {
    credentials: ['mcpServers.*.oauth.clientSecret', '[].token.{accessToken,refreshToken}'],
    skip: ['mcpServers.*.{includeTools,excludeTools}'],
  },
  replace: { all: write('${NAME}') },
  supply:
    'Qwen Code reads .env upward from the working folder, .qwen/.env and ~/.env. Keep the key in env: names of credentials are not inherited.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"httpUrl":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'the secret of an OAuth client',
    '{"mcpServers":{"acme":{"url":"https://mcp.acme.dev/sse","oauth":{"clientSecret":"‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a stored token',
    '[{"serverName":"acme","token":{"accessToken":"‹›","tokenType":"Bearer","expiresAt":1780000000000}}]',
    fake.opaque,
    { path: '.qwen/mcp-oauth-tokens.json' },
  ),
  silent(
    'its own forms',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"A_TOKEN":"$A_TOKEN","B_TOKEN":"${B_TOKEN}"}}}}',
  ),
  unresolved(
    'a default',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY:-}›"}}}}',
  ),
];
