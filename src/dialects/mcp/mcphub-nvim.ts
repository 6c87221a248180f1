import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'mcphub-nvim',
  title: 'mcphub.nvim',
  source: 'vendor documentation, read 2026',
  format: 'json',
  files: { project: ['.mcphub/servers.json'], home: ['~/.config/mcphub/servers.json'] },
  servers: ['mcpServers', 'servers'],
  resolves: { all: ['${VAR}', '${env:VAR}', '${cmd: command}', '${input:id}', '${workspaceFolder}'] },
  inherits: 'the environment that the editor was started with',
  places: { names: ['{mcpServers,servers}.*.{autoApprove,disabled_tools}.**'] },
  replace: { all: write('${NAME}') },
  supply: 'Start the editor from a shell that has the variable, or write ${cmd: op read op://…} for a secret store.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a header',
    '{"mcpServers":{"orders":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds('a key in the URL', '{"servers":{"search":{"url":"https://mcp.acme.dev/mcp?api_key=‹›"}}}', fake.opaque),
  silent(
    'every form that it resolves',
    '{"mcpServers":{"github":{"command":"npx","args":["--token","${GITHUB_TOKEN}"],"env":{"GITHUB_TOKEN":"${env:GITHUB_TOKEN}","API_KEY":"${cmd: op read op://dev/orders/key}","OTHER_TOKEN":"${input:other}","OLD_TOKEN":"$: op read op://dev/old/key"}}}}',
  ),
  unresolved(
    'the form of another client',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹$GITHUB_TOKEN›"}}}}',
  ),
];
