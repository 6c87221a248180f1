import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'windsurf',
  title: 'Windsurf',
  source: 'vendor documentation, quoted in public repositories in autumn 2026; its pages disagree about the folder',
  format: 'json',
  files: {
    home: [
      '~/.codeium/windsurf/mcp_config.json',
      '~/.codeium/mcp_config.json',
      '~/.config/devin/mcp_config.json',
      '%APPDATA%/devin/mcp_config.json',
    ],
  },
  servers: ['mcpServers'],
  resolves: { all: ['${env:VAR}', '${file:path}'] },
  inherits: 'the environment that the editor was started with',
  places: { skip: ['mcpServers.*.{disabledTools,alwaysAllow}'] },
  replace: { all: write('${env:NAME}') },
  supply: 'Start the editor from a shell that has the variable, or write ${file:/path} to a file that holds the value.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"figma":{"command":"npx","args":["-y","figma-developer-mcp","--stdio"],"env":{"FIGMA_API_KEY":"‹›"}}}}',
    fake.figmaToken,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"serverUrl":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a key in the URL',
    '{"mcpServers":{"tavily":{"serverUrl":"https://mcp.tavily.com/mcp/?tavilyApiKey=‹›"}}}',
    fake.tavilyKey,
  ),
  finds(
    'a value behind a flag',
    '{"mcpServers":{"supabase":{"command":"npx","args":["-y","@supabase/mcp-server-supabase","--access-token","‹›"]}}}',
    fake.supabaseToken,
  ),
  silent(
    'its own forms',
    '{"mcpServers":{"acme":{"serverUrl":"https://mcp.acme.dev/mcp?key=${env:ACME_KEY}","headers":{"Authorization":"Bearer ${file:/run/secrets/acme}"}}}}',
  ),
  unresolved(
    'the bare form',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
