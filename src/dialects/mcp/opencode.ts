import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'opencode',
  title: 'opencode',
  source: 'vendor documentation, read 2026-08',
  format: 'json',
  files: {
    project: [
      'opencode.json',
      'opencode.jsonc',
      '.opencode/opencode.json',
      '.opencode/opencode.jsonc',
      '.opencode/config.json',
    ],
    home: ['~/.config/opencode/opencode.json', '~/.config/opencode/opencode.jsonc'],
  },
  servers: ['mcp'],
  resolves: { all: ['{env:VAR}', '{file:path}'] },
  inherits: 'the environment of the shell that starts it',
  places: { credentials: ['provider.*.options.apiKey', 'mcp.*.oauth.clientSecret'] },
  replace: { all: write('{env:NAME}') },
  supply: 'Export the variable in the shell that starts opencode; an unset one becomes empty.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in the environment',
    '{"$schema":"https://opencode.ai/config.json","mcp":{"github":{"type":"local","command":["npx","-y","server-github"],"environment":{"GITHUB_TOKEN":"‹›"},"enabled":true}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcp":{"context7":{"type":"remote","url":"https://mcp.context7.com/mcp","headers":{"CONTEXT7_API_KEY":"‹›"}}}}',
    fake.context7Key,
  ),
  finds(
    'a key in the URL',
    '{"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp?api_key=‹›"}}}',
    fake.opaque,
  ),
  finds(
    'a value behind a flag of the command',
    '{"mcp":{"acme":{"type":"local","command":["npx","-y","acme-mcp","--api-key","‹›"]}}}',
    fake.opaque,
  ),
  finds('the key of a provider', '{"provider":{"anthropic":{"options":{"apiKey":"‹›"}}}}', fake.anthropicKey, {
    path: '.opencode/opencode.jsonc',
  }),
  finds(
    'the secret of an OAuth client',
    '{"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp","oauth":{"clientId":"orchard","clientSecret":"‹›"}}}}',
    fake.opaque,
  ),
  silent(
    'its own forms',
    '{"provider":{"anthropic":{"options":{"apiKey":"{env:ANTHROPIC_API_KEY}"}}},"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp?key={env:ACME_KEY}","headers":{"Authorization":"Bearer {file:~/.secrets/acme}"}}}}',
  ),
  unresolved(
    'the form of a shell',
    '{"mcp":{"acme":{"type":"local","command":["acme-mcp"],"environment":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
  unresolved(
    'the bare form',
    '{"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹$ACME_TOKEN›"}}}}',
  ),
];
