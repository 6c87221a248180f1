import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, write } from './define.ts';

export default defineClient({
  id: 'amazon-q',
  title: 'Amazon Q Developer CLI',
  source: 'the client’s own source, read 2026-04',
  format: 'json',
  files: {
    project: ['.amazonq/mcp.json', '.amazonq/default.json', '.amazonq/cli-agents/*.json', '.amazonq/agents/*.json'],
    home: [
      '~/.aws/amazonq/mcp.json',
      '~/.aws/amazonq/default.json',
      '~/.aws/amazonq/cli-agents/*.json',
      '~/.aws/amazonq/agents/*.json',
    ],
  },
  servers: ['mcpServers'],
  resolves: { env: ['${env:VAR}'], header: ['${env:VAR}'] },
  inherits: 'the environment of the shell that starts it',
  places: { skip: ['{tools,allowedTools}', 'mcpServers.*.{autoApprove,disabledTools}'] },
  replace: {
    env: write('${env:NAME}'),
    header: write('${env:NAME}'),
    all: advice(
      'Amazon Q resolves references in env and headers only: let the server read the variable and write it in env as ${env:NAME}.',
    ),
  },
  supply: 'Export the variable in the shell that starts q.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"},"timeout":60000,"disabled":false}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header of an agent',
    '{"name":"orchard","tools":["*"],"mcpServers":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
    { path: '.amazonq/cli-agents/orchard.json' },
  ),
  finds(
    'a value behind a flag',
    '{"mcpServers":{"supabase":{"command":"npx","args":["-y","@supabase/mcp-server-supabase","--access-token=‹›"]}}}',
    fake.supabaseToken,
  ),
  silent(
    'its own form',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"${env:ACME_API_KEY}"}},"other":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ${env:ACME_TOKEN}"}}}}',
  ),
  unresolved(
    'the bare form',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
  unresolved(
    'its own form in an argument',
    '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--api-key","‹${env:ACME_API_KEY}›"]}}}',
  ),
];
