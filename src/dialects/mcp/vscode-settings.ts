import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, input } from './define.ts';

/** Where VS Code kept its servers before it had a file for them; the environment of its terminals stands there too. */
export default defineClient({
  id: 'vscode-settings',
  title: 'VS Code (settings)',
  source: 'vendor documentation 2026-05 and the schema in its source',
  format: 'json',
  files: {
    project: ['.vscode/settings.json', '*.code-workspace'],
    home: [
      '~/.config/Code/User/settings.json',
      '~/Library/Application Support/Code/User/settings.json',
      '%APPDATA%/Code/User/settings.json',
      '~/.config/Code/User/profiles/*/settings.json',
    ],
  },
  servers: ['mcp.servers', 'settings.mcp.servers', "['amp.mcpServers']", "['zencoder.mcpServers']"],
  resolves: { all: ['${input:id}', '${env:VAR}', '${workspaceFolder}'] },
  inherits: 'the whole environment of the extension host, then envFile, then env',
  places: {
    names: [
      'mcp.servers.*.envFile',
      '{mcp,settings}.inputs[].{description,type}',
      'settings.mcp.inputs[].{description,type}',
    ],
    env: [
      "['terminal.integrated.env.linux']",
      "['terminal.integrated.env.osx']",
      "['terminal.integrated.env.windows']",
      "settings.['terminal.integrated.env.linux']",
      "settings.['terminal.integrated.env.osx']",
      "settings.['terminal.integrated.env.windows']",
    ],
  },
  replace: { all: input('mcp.inputs') },
  supply:
    'VS Code asks for the value once and keeps it in its secret storage; .vscode/mcp.json is the file for servers.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"editor.tabSize":2,"mcp":{"servers":{"gh":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal in a workspace',
    '{"folders":[{"path":"."}],"settings":{"mcp":{"servers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"}}}}}}',
    fake.opaque,
    { path: 'acme.code-workspace' },
  ),
  finds(
    'a variable of the terminal',
    '{"terminal.integrated.env.linux":{"ACME_API_KEY":"‹›","EDITOR":"code"}}',
    fake.opaque,
  ),
  finds('a key of an extension', '{"acme.apiKey":"‹›"}', fake.opaque),
  silent(
    'an input and a variable',
    '{"mcp":{"inputs":[{"type":"promptString","id":"gh_token","password":true}],"servers":{"gh":{"command":"npx","args":["--root","${workspaceFolder}"],"env":{"GITHUB_TOKEN":"${input:gh_token}","ACME_API_KEY":"${env:ACME_API_KEY}"}}}}}',
  ),
  unresolved(
    'the form of another client',
    '{"mcp":{"servers":{"gh":{"command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}}}}',
  ),
  mistake(
    'input-without-password',
    'an input that shows a credential',
    '{"mcp":{"inputs":[{"type":"promptString","id":"‹gh_token›"}],"servers":{}}}',
  ),
];
