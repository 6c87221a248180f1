import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** The user's own configuration; `kilo-project.ts` has the files of a repository, which may not read variables. */
export default defineClient({
  id: 'kilo',
  title: 'Kilo Code',
  source: 'vendor documentation and merged pull requests, read 2026-08',
  format: 'json',
  files: {
    home: [
      '~/.config/kilo/kilo.json',
      '~/.config/kilo/kilo.jsonc',
      '~/.config/kilo/opencode.json',
      '~/.config/kilo/opencode.jsonc',
      '~/.config/kilo/config.json',
      '~/.config/kilo/config.jsonc',
    ],
  },
  servers: ['mcp'],
  resolves: { all: ['{env:VAR}', '{file:path}'] },
  inherits: 'the environment that the editor was started with',
  places: { credentials: ['provider.*.options.apiKey', 'mcp.*.oauth.clientSecret'] },
  replace: { all: write('{env:NAME}') },
  supply: 'Start the editor from a shell that has the variable; an unset one becomes empty.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in the environment',
    '{"mcp":{"github":{"type":"local","command":["npx","-y","server-github"],"environment":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a value behind a flag of the command',
    '{"mcp":{"acme":{"type":"local","command":["npx","-y","acme-mcp","--api-key","‹›"]}}}',
    fake.opaque,
  ),
  finds(
    'a key in the URL',
    '{"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp?token=‹›"}}}',
    fake.opaque,
  ),
  finds('the key of a provider', '{"provider":{"openai":{"options":{"apiKey":"‹›"}}}}', fake.openaiProjectKey),
  silent(
    'its own forms',
    '{"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer {env:ACME_TOKEN}","X-API-Key":"{file:~/.secrets/acme}"}}}}',
  ),
  unresolved(
    'the form of a shell',
    '{"mcp":{"acme":{"type":"local","command":["acme-mcp"],"environment":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
