import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, write } from './define.ts';

export default defineClient({
  id: 'kiro',
  title: 'Kiro',
  source: 'vendor documentation, quoted in public repositories in autumn 2026',
  format: 'json',
  files: {
    project: ['.kiro/settings/mcp.json', '.kiro/agents/*.json', 'powers/*/mcp.json'],
    home: ['~/.kiro/settings/mcp.json', '~/.kiro/agents/*.json', '~/.kiro/powers/*/mcp.json'],
  },
  servers: ['mcpServers', 'powers.mcpServers'],
  // Documented for env and headers; elsewhere it is not verified, and nothing is claimed.
  resolves: { all: ['${VAR}'] },
  inherits: 'not documented',
  places: {
    skip: [
      '{tools,allowedTools}',
      'mcpServers.*.{autoApprove,disabledTools}',
      'powers.mcpServers.*.{autoApprove,disabledTools}',
    ],
  },
  replace: {
    env: write('${NAME}'),
    header: write('${NAME}'),
    all: advice('Kiro documents references for env and headers only: pass the value in one of those as ${NAME}.'),
  },
  supply: 'Add the variable to "Mcp Approved Env Vars" in the settings of Kiro: it resolves no other.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"uvx","env":{"GITHUB_TOKEN":"‹›"},"disabled":false,"autoApprove":["search_code"]}}}',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
    { path: '.kiro/agents/orchard.json' },
  ),
  finds(
    'a literal of a power',
    '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--api-key","‹›"]}}}',
    fake.opaque,
    { path: 'powers/acme/mcp.json' },
  ),
  silent('its own form', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"${ACME_API_KEY}"}}}}'),
  unresolved(
    'the form of another client',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${env:ACME_API_KEY}›"}}}}',
  ),
];
