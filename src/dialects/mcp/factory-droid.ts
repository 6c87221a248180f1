import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'factory-droid',
  title: 'Factory Droid',
  source: 'vendor documentation, read 2026-08',
  format: 'json',
  files: {
    project: ['.factory/mcp.json', '.factory/settings.json'],
    home: ['~/.factory/mcp.json', '~/.factory/settings.json'],
  },
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}', '${VAR:-default}'] },
  inherits: 'the environment of the shell that starts it',
  places: {
    credentials: ['customModels[].apiKey', 'mcpServers.*.oauth.clientSecret'],
    skip: ['mcpServers.*.disabledTools'],
  },
  replace: { all: write('${NAME}') },
  supply: 'Export the variable in the shell that starts droid.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"linear":{"type":"stdio","command":"npx","args":["-y","linear-mcp"],"env":{"LINEAR_API_KEY":"‹›"},"disabled":false}}}',
    fake.linearToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'the secret of an OAuth client',
    '{"mcpServers":{"acme":{"type":"http","url":"https://mcp.acme.dev/mcp","oauth":{"clientId":"orchard","clientSecret":"‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'the key of a model',
    '{"customModels":[{"model":"orchard-1","baseUrl":"https://llm.acme.dev/v1","apiKey":"‹›","provider":"openai"}]}',
    fake.opaque,
    { path: '.factory/settings.json' },
  ),
  silent(
    'its own forms',
    '{"mcpServers":{"acme":{"type":"http","url":"${ACME_URL:-https://mcp.acme.dev/mcp}","headers":{"Authorization":"Bearer ${ACME_TOKEN}"}}},"customModels":[{"apiKey":"${ACME_API_KEY}"}]}',
  ),
  unresolved(
    'the bare form',
    '{"mcpServers":{"acme":{"type":"stdio","command":"acme-mcp","env":{"ACME_API_KEY":"‹$ACME_API_KEY›"}}}}',
  ),
];
