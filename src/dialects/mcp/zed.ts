import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'zed',
  title: 'Zed',
  source: 'vendor documentation: an older copy, and the current shape quoted in autumn 2026',
  format: 'json',
  files: {
    project: ['.zed/settings.json'],
    home: ['~/.config/zed/settings.json', '%APPDATA%/Zed/settings.json'],
  },
  servers: ['context_servers'],
  resolves: {},
  documented: false,
  inherits: 'the environment that Zed was started with',
  replace: {
    header: advice('Leave Authorization out: Zed then signs in with OAuth, where the server has it.'),
    all: advice(
      'Zed documents no reference form: let the server read the variable of the environment, or start it through a wrapper that adds the secret.',
    ),
  },
  supply: 'Start Zed from a shell that has the variable.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"context_servers":{"github":{"source":"custom","command":"npx","args":["-y","server-github"],"env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a literal in the older shape of a command',
    '{"context_servers":{"acme":{"command":{"path":"npx","args":["-y","acme-mcp","--api-key","‹›"],"env":{}}}}}',
    fake.opaque,
  ),
  finds(
    'a setting of an extension’s server',
    '{"context_servers":{"postgres-context-server":{"settings":{"database_url":"postgresql://orchard:‹›@db.acme.dev/shop"}}}}',
    fake.password,
  ),
  finds(
    'a literal header',
    '{"context_servers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  silent(
    'a server without values',
    '{"theme":"One Dark","context_servers":{"acme":{"url":"https://mcp.acme.dev/mcp"}}}',
  ),
  unresolved(
    'a reference',
    '{"context_servers":{"acme":{"command":"acme-mcp","args":[],"env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
