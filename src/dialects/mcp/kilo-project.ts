import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

/** A repository must not send a user's variables to a URL of its own: Kilo drops the entry that tries. */
export default defineClient({
  id: 'kilo-project',
  title: 'Kilo Code (project)',
  source: 'vendor documentation and merged pull requests 11886 and 12554, read 2026-08',
  format: 'json',
  files: { project: ['kilo.json', 'kilo.jsonc', '.kilo/kilo.json', '.kilo/kilo.jsonc'] },
  servers: ['mcp'],
  resolves: { all: ['{file:path}'] },
  inherits: 'the environment that the editor was started with',
  places: { credentials: ['provider.*.options.apiKey', 'mcp.*.oauth.clientSecret'] },
  replace: {
    all: advice(
      'Kilo resolves no variable in a project’s file: move the server to ~/.config/kilo/kilo.json and write {env:NAME} there.',
    ),
  },
  supply: 'Only the user’s own configuration may read variables.',
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
    { path: '.kilo/kilo.jsonc' },
  ),
  silent(
    'a file inside the project',
    '{"mcp":{"acme":{"type":"remote","url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"{file:./.secrets/acme}"}}}}',
  ),
  unresolved(
    'the form of the user’s own file',
    '{"mcp":{"acme":{"type":"local","command":["acme-mcp"],"environment":{"ACME_API_KEY":"‹{env:ACME_API_KEY}›"}}}}',
  ),
];
