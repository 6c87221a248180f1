import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'copilot-jetbrains',
  title: 'GitHub Copilot in JetBrains IDEs, Xcode and Eclipse',
  source: 'examples in the vendor’s documentation of servers, read 2026-08: literals only',
  format: 'json',
  files: {
    home: ['~/.config/github-copilot/*/mcp.json', '%LOCALAPPDATA%/github-copilot/*/mcp.json'],
  },
  servers: ['servers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: {
    all: advice(
      'No reference form is documented for this file: keep it out of repositories, sign in with OAuth where the server has it, or start the server through a wrapper that adds the secret.',
    ),
  },
  supply: 'The wrapper reads the secret when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal header',
    '{"servers":{"github":{"url":"https://api.githubcopilot.com/mcp/","requestInit":{"headers":{"Authorization":"Bearer ‹›"}}}}}',
    fake.githubFineGrainedToken,
  ),
  finds(
    'a literal in env',
    '{"servers":{"acme":{"command":"npx","args":["-y","acme-mcp"],"env":{"ACME_API_KEY":"‹›"}}}}',
    fake.opaque,
    { path: '.config/github-copilot/xcode/mcp.json' },
  ),
  silent(
    'a placeholder',
    '{"servers":{"github":{"url":"https://api.githubcopilot.com/mcp/","requestInit":{"headers":{"Authorization":"Bearer YOUR_GITHUB_PAT"}}}}}',
  ),
  unresolved(
    'a reference',
    '{"servers":{"github":{"url":"https://api.githubcopilot.com/mcp/","requestInit":{"headers":{"Authorization":"Bearer ‹${GITHUB_TOKEN}›"}}}}}',
  ),
];
