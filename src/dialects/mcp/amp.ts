import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey, write } from './define.ts';

/** `amp.mcpServers` is one key with a dot; in the settings of VS Code it stands among those of others. */
export default defineClient({
  id: 'amp',
  title: 'Amp',
  source: 'two independent adapters, read 2026-11; examples of the vendor’s guide',
  format: 'json',
  files: {
    project: ['.amp/settings.json', '.amp/settings.jsonc', '.vscode/settings.json'],
    home: ['~/.config/amp/settings.json', '~/.config/amp/settings.jsonc', '%APPDATA%/amp/settings.json'],
  },
  matches: (document) => hasKey(document, 'amp.mcpServers') && !hasKey(document, 'mcp'),
  servers: ["['amp.mcpServers']"],
  // Seen for env and headers; elsewhere it is not verified, and nothing is claimed.
  resolves: { all: ['${VAR}'] },
  inherits: 'not documented',
  replace: {
    env: write('${NAME}'),
    header: write('${NAME}'),
    all: advice('References are known to work in env and headers only: pass the value in one of those as ${NAME}.'),
  },
  supply: 'Export the variable in the shell that starts Amp.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"amp.mcpServers":{"github":{"command":"npx","args":["-y","server-github"],"env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header in the settings of VS Code',
    '{"editor.tabSize":2,"amp.mcpServers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
    { path: '.vscode/settings.json' },
  ),
  silent(
    'its own form',
    '{"amp.mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"${ACME_API_KEY}"}}}}',
    { path: '.vscode/settings.json' },
  ),
  unresolved(
    'the form of VS Code',
    '{"amp.mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${input:acme_api_key}›"}}}}',
  ),
];
