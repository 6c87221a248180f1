import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** Copilot CLI also reads `.mcp.json`; that file belongs to Claude Code. */
export default defineClient({
  id: 'copilot-cli',
  title: 'GitHub Copilot CLI',
  source: 'vendor documentation and changelog, read 2026-08',
  format: 'json',
  files: { project: ['.github/mcp.json', '.copilot/mcp-config.json'], home: ['~/.copilot/mcp-config.json'] },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '$VAR', '${VAR:-default}'] },
  inherits: 'PATH, what the entry’s strings refer to, and env',
  places: { skip: ['mcpServers.*.tools'] },
  replace: { all: write('${NAME}') },
  supply: 'Export the variable in the shell that starts Copilot CLI; servers inherit only what their entry refers to.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"sentry":{"type":"local","command":"npx","args":["@sentry/mcp-server"],"tools":["*"],"env":{"SENTRY_ACCESS_TOKEN":"‹›"}}}}',
    fake.sentryUserToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"},"tools":["*"]}}}',
    fake.opaque,
  ),
  finds(
    'a key in the URL',
    '{"mcpServers":{"acme":{"type":"sse","url":"https://mcp.acme.dev/sse?token=‹›","tools":["search"]}}}',
    fake.opaque,
  ),
  finds(
    'a value behind a flag',
    '{"mcpServers":{"acme":{"type":"local","command":"acme-mcp","args":["--api-key","‹›"],"tools":["*"]}}}',
    fake.opaque,
  ),
  silent(
    'its own forms',
    '{"mcpServers":{"acme":{"type":"local","command":"acme-mcp","args":["--token=$ACME_TOKEN"],"tools":["*"],"env":{"ACME_API_KEY":"${ACME_API_KEY}"}}}}',
  ),
  mistake(
    'variable-name-as-value',
    'the name of a variable, as old releases took it',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_PERSONAL_ACCESS_TOKEN":"‹GITHUB_TOKEN›"}}}}',
  ),
  unresolved(
    'the form of VS Code',
    '{"mcpServers":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹${input:acme_token}›"}}}}',
  ),
];
