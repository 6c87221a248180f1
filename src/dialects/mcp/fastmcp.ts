import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, write } from './define.ts';

export default defineClient({
  id: 'fastmcp',
  title: 'FastMCP',
  source: 'vendor documentation of fastmcp.json, read 2026',
  format: 'json',
  files: { project: ['fastmcp.json', '*.fastmcp.json'] },
  servers: ['mcpServers'],
  resolves: { env: ['${VAR}'] },
  inherits: 'the whole environment of the shell that starts it, and deployment.env',
  places: { skip: ['environment', 'source'] },
  replace: {
    env: write('${NAME}'),
    all: advice('FastMCP resolves variables in deployment.env only: let the server read the value from there.'),
  },
  supply: 'Export the variable in the shell that starts FastMCP, or use --env-file with a file that git ignores.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"source":{"path":"server.py"},"deployment":{"transport":"http","env":{"ORDERS_API_KEY":"‹›"}}}',
    fake.opaque,
  ),
  finds(
    'the secret of the server’s own sign-in',
    '{"source":{"path":"server.py"},"deployment":{"env":{"FASTMCP_SERVER_AUTH_GITHUB_CLIENT_SECRET":"‹›"}}}',
    fake.opaque,
  ),
  finds('an argument', '{"source":{"path":"server.py"},"deployment":{"args":["--api-key","‹›"]}}', fake.opaque),
  silent(
    'a reference',
    '{"source":{"path":"server.py"},"environment":{"type":"uv","python":">=3.10"},"deployment":{"env":{"ORDERS_API_KEY":"${ORDERS_API_KEY}"}}}',
  ),
  unresolved(
    'a bare form',
    '{"source":{"path":"server.py"},"deployment":{"env":{"ORDERS_API_KEY":"‹$ORDERS_API_KEY›"}}}',
  ),
  unresolved(
    'a reference outside of env',
    '{"source":{"path":"server.py"},"deployment":{"args":["--api-key","‹${ORDERS_API_KEY}›"]}}',
  ),
];
