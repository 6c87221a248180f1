import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, input, write } from './define.ts';

export default defineClient({
  id: 'devcontainer',
  title: 'a development container',
  source: 'VS Code’s documentation 2026-05; the container’s reference forms from memory',
  format: 'json',
  files: {
    project: ['.devcontainer/devcontainer.json', '.devcontainer.json', '.devcontainer/*/devcontainer.json'],
  },
  servers: ['customizations.vscode.mcp.servers', 'customizations.vscode.settings.mcp.servers'],
  resolves: { all: ['${localEnv:VAR}', '${containerEnv:VAR}', '${env:VAR}', '${input:id}', '${workspaceFolder}'] },
  inherits: 'containerEnv and remoteEnv',
  places: { names: ['customizations.vscode.mcp.inputs[].{description,type}'] },
  // A server's env could ask with ${input:…} instead, so a person has to look.
  replace: { env: write('${localEnv:NAME}', 'review'), all: input('customizations.vscode.mcp.inputs') },
  supply: 'The variable has to stand in the environment in which the editor on your own machine was started.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a variable of the container',
    '{"image":"mcr.microsoft.com/devcontainers/base","containerEnv":{"GITHUB_TOKEN":"‹›"}}',
    fake.githubToken,
  ),
  finds(
    'a literal of a server',
    '{"customizations":{"vscode":{"mcp":{"servers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}}}}',
    fake.opaque,
  ),
  finds('a literal in a command', '{"postCreateCommand":"ACME_API_KEY=‹› ./setup.sh"}', fake.opaque, {
    path: '.devcontainer/api/devcontainer.json',
  }),
  finds(
    'one of several commands',
    '{"postStartCommand":{"login":"docker login -u orders -p ‹› ghcr.io","ready":["make","ready"]}}',
    fake.opaque,
    {
      path: '.devcontainer/devcontainer.json',
    },
  ),
  silent(
    'its own forms',
    '{"remoteEnv":{"GITHUB_TOKEN":"${localEnv:GITHUB_TOKEN}"},"customizations":{"vscode":{"mcp":{"servers":{"gh":{"command":"npx","env":{"GITHUB_TOKEN":"${input:gh_token}"}}},"inputs":[{"type":"promptString","id":"gh_token","password":true}]}}}}',
  ),
  unresolved('the form of a shell', '{"containerEnv":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}'),
];
