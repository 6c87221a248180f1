import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'grok',
  title: 'Grok CLI',
  source: 'third-party adapters, autumn 2026',
  format: 'toml',
  files: { project: ['.grok/config.toml'], home: ['~/.grok/config.toml'] },
  servers: ['mcp_servers'],
  resolves: { env: ['${VAR}'], header: ['${VAR}'] },
  inherits: 'not documented',
  replace: { all: write('${NAME}', 'review') },
  supply: 'Export the variable in the shell that starts Grok.',
});

export const examples = (): readonly TextExample[] => [
  finds('a literal in env', '[mcp_servers.github.env]\nGITHUB_TOKEN = "‹›"\n', fake.githubToken),
  finds(
    'a header',
    '[mcp_servers.orders]\nurl = "https://mcp.acme.dev/mcp"\n[mcp_servers.orders.headers]\nAuthorization = "Bearer ‹›"\n',
    fake.opaque,
  ),
  silent('a reference', '[mcp_servers.github.env]\nGITHUB_TOKEN = "${GITHUB_TOKEN}"\n'),
  unresolved('the bare form', '[mcp_servers.github.env]\nGITHUB_TOKEN = "‹$GITHUB_TOKEN›"\n'),
  unresolved('an argument', '[mcp_servers.github]\ncommand = "npx"\nargs = ["--token", "‹${GITHUB_TOKEN}›"]\n'),
];
