import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, input } from './define.ts';

export default defineClient({
  id: 'vscode',
  title: 'VS Code',
  source: 'vendor documentation 2026-05 and the schema in its source',
  format: 'json',
  files: {
    project: ['.vscode/mcp.json'],
    home: [
      '~/.config/Code/User/mcp.json',
      '~/Library/Application Support/Code/User/mcp.json',
      '%APPDATA%/Code/User/mcp.json',
      '~/.config/Code/User/profiles/*/mcp.json',
      '~/.vscode-server/data/User/mcp.json',
    ],
  },
  servers: ['servers', 'mcpServers', 'mcp.servers'],
  resolves: { all: ['${input:id}', '${env:VAR}', '${workspaceFolder}'] },
  inherits: 'the whole environment of the extension host, then envFile, then env',
  places: { names: ['servers.*.envFile', 'inputs[].description', 'inputs[].type'] },
  replace: { all: input() },
  supply: 'VS Code asks for the value once and keeps it in its secret storage.',
});

export const examples = (): readonly TextExample[] => [
  finds('a literal in env', '{"servers":{"gh":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}', fake.githubToken),
  finds(
    'a token pasted as the id of an input',
    '{"servers":{},"inputs":[{"type":"promptString","id":"‹›","password":true}]}',
    fake.githubToken,
  ),
  silent(
    'an input',
    '{"servers":{"gh":{"command":"npx","env":{"GITHUB_TOKEN":"${input:github_token}"}}},"inputs":[{"type":"promptString","id":"github_token","password":true}]}',
  ),
  unresolved(
    'the form of another client',
    '{"servers":{"gh":{"command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}}}',
  ),
];
