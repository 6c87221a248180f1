import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'tabnine',
  title: 'Tabnine CLI',
  source:
    'vendor documentation quoted in public repositories, 2026: a fork of Gemini CLI with its file and its expansion',
  format: 'json',
  files: { project: ['.tabnine/agent/settings.json'], home: ['~/.tabnine/agent/settings.json'] },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '$VAR'] },
  inherits: 'the environment without names that look like credentials: keep the key and refer to the variable',
  places: { names: ['mcpServers.*.{includeTools,excludeTools}.**', 'mcp.{allowed,excluded}.**'] },
  replace: { all: write('${NAME}', 'review') },
  supply: 'Export the variable in the shell that starts Tabnine.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a header',
    '{"mcpServers":{"orders":{"httpUrl":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'an OAuth secret',
    '{"mcpServers":{"orders":{"httpUrl":"https://mcp.acme.dev/mcp","oauth":{"clientId":"orders","clientSecret":"‹›"}}}}',
    fake.opaque,
  ),
  silent(
    'references',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"$GITHUB_TOKEN","API_KEY":"${API_KEY}"}}}}',
  ),
  unresolved(
    'the form of another client',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹${env:GITHUB_TOKEN}›"}}}}',
  ),
];
