import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'mcpo',
  title: 'mcpo',
  source: 'vendor documentation and source, read 2026',
  format: 'json',
  files: {
    project: ['mcpo/config.json', 'mcpo.json', 'mcpo{-,_,.}*.json'],
    home: ['~/.mcpo/config.json', '~/.mcpo/tokens/*.json'],
  },
  servers: ['mcpServers'],
  resolves: {},
  inherits: 'the whole environment of mcpo, --env-path included',
  places: { names: ['mcpServers.*.disabledTools.**'] },
  replace: {
    env: advice(
      'Delete the entry: mcpo hands its whole environment to the server. Start it with --env-path and a file that git ignores.',
    ),
    all: advice(
      'mcpo writes no variable into headers, url or args: let the server read the variable itself, or start it through a wrapper.',
    ),
  },
  supply: 'Start mcpo with --env-path and a file that git ignores.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a header',
    '{"mcpServers":{"orders":{"type":"sse","url":"https://mcp.acme.dev/sse","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds('an argument', '{"mcpServers":{"orders":{"command":"uvx","args":["acme-mcp","--token=‹›"]}}}', fake.opaque),
  finds(
    'a registered OAuth client',
    '{"mcpServers":{"orders":{"url":"https://mcp.acme.dev/mcp","oauth":{"client_metadata":{"client_name":"orders","client_secret":"‹›"}}}}}',
    fake.opaque,
  ),
  silent(
    'no credential',
    '{"mcpServers":{"time":{"command":"uvx","args":["mcp-server-time","--local-timezone=Europe/Rome"]}}}',
  ),
  unresolved(
    'nothing is resolved',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}}}',
  ),
];
