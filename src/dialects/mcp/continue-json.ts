import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

/** `${VAR}` becomes a secret's template there, after the step that fills templates in: it never resolves. */
export default defineClient({
  id: 'continue-json',
  title: 'Continue (JSON)',
  source: 'the client’s own source, read 2026-06',
  format: 'json',
  files: {
    project: ['.continue/mcpServers/*.json', '.continue/config.json', '.continuerc.json'],
    home: ['~/.continue/config.json', '~/.continue/mcpServers/*.json'],
  },
  servers: ['mcpServers', 'projects.*.mcpServers', 'experimental.modelContextProtocolServers'],
  resolves: {},
  inherits: 'nothing of a shell in the editor; the whole environment in the command line',
  places: { credentials: ['models[].apiKey'], names: ['mcpServers.*.envFile'] },
  replace: {
    all: advice(
      'Continue resolves nothing in its JSON files: write the server as YAML (name, version and "schema: v1" are required) and use ${{ secrets.NAME }} there.',
    ),
  },
  supply: 'Continue reads .env of the workspace, .continue/.env and ~/.continue/.env.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds('the key of a model', '{"models":[{"title":"GPT","provider":"openai","apiKey":"‹›"}]}', fake.openaiProjectKey, {
    path: '.continue/config.json',
  }),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"<your-api-key>"}}}}'),
  unresolved(
    'a reference',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
