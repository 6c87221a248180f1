import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, hasKey, input } from './define.ts';

/** Visual Studio keeps its servers under `servers` in files that other clients read with `mcpServers`. */
export default defineClient({
  id: 'visual-studio',
  title: 'Visual Studio',
  source: 'examples in the vendor’s documentation of servers, read 2026-08',
  format: 'json',
  files: { project: ['.vs/mcp.json', '.mcp.json'] },
  matches: (document) => hasKey(document, 'servers') && !hasKey(document, 'mcpServers'),
  servers: ['servers'],
  resolves: { all: ['${input:id}'] },
  documented: false,
  inherits: 'the environment of Visual Studio',
  places: { names: ['inputs[].description', 'inputs[].type'] },
  replace: { all: input() },
  supply: 'Visual Studio asks for the value when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"servers":{"github":{"type":"stdio","command":"docker","args":["run","-i","--rm","-e","GITHUB_TOKEN","ghcr.io/github/github-mcp-server"],"env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header in the file of a solution',
    '{"servers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
    { path: 'src/.mcp.json' },
  ),
  finds(
    'the default of an input',
    '{"inputs":[{"id":"acme_token","type":"promptString","password":true,"default":"‹›"}],"servers":{}}',
    fake.opaque,
  ),
  silent(
    'an input',
    '{"inputs":[{"id":"github_token","type":"promptString","description":"GitHub personal access token","password":true}],"servers":{"github":{"url":"https://api.githubcopilot.com/mcp/","headers":{"Authorization":"Bearer ${input:github_token}"}}}}',
    { path: '.mcp.json' },
  ),
  unresolved(
    'the form of another reader of .mcp.json',
    '{"servers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
    { path: '.mcp.json' },
  ),
  mistake(
    'input-without-password',
    'an input that shows a credential',
    '{"inputs":[{"type":"promptString","id":"‹github_token›","description":"A token"}],"servers":{}}',
  ),
];
