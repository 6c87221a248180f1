import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, write } from './define.ts';

export default defineClient({
  id: 'warp',
  title: 'Warp',
  source:
    'vendor documentation, read 2026-05, shows a reference in env of cloud agents only; the files are a third party’s note',
  format: 'json',
  files: { project: ['.warp/.mcp.json'], home: ['~/.warp/.mcp.json'] },
  servers: ['mcpServers', 'mcp_servers', 'servers'],
  resolves: { env: ['${VAR}'] },
  documented: false,
  inherits: 'not documented',
  replace: {
    env: write('${NAME}', 'review'),
    all: advice('No reference form is documented here: pass the value in env as ${NAME}, and let the server read it.'),
  },
  supply: 'Export the variable in the shell that starts Warp.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","working_directory":"/srv","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header under another key',
    '{"mcp_servers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds('a literal in a bare map', '{"acme":{"command":"acme-mcp","args":["--api-key","‹›"]}}', fake.opaque),
  silent('its own form', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"${ACME_API_KEY}"}}}}'),
  unresolved(
    'a reference in an argument',
    '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--api-key","‹${ACME_API_KEY}›"]}}}',
  ),
];
