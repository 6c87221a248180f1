import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'roo',
  title: 'Roo Code',
  source: 'the client’s own source, read 2026-04; the product ended in May 2026',
  format: 'json',
  files: {
    project: ['.roo/mcp.json'],
    home: [
      '~/.config/Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json',
      '~/Library/Application Support/Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json',
      '%APPDATA%/Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json',
      '~/.vscode-server/data/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json',
    ],
  },
  servers: ['mcpServers'],
  resolves: { all: ['${env:VAR}', '${workspaceFolder}'] },
  inherits: 'HOME, LOGNAME, PATH, SHELL, TERM and USER',
  places: { skip: ['mcpServers.*.{alwaysAllow,disabledTools,watchPaths}'] },
  replace: { all: write('${env:NAME}') },
  supply: 'Start VS Code from a shell that has the variable.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"firecrawl":{"command":"npx","env":{"FIRECRAWL_API_KEY":"‹›"},"alwaysAllow":["scrape"]}}}',
    fake.firecrawlKey,
  ),
  finds(
    'a literal header',
    '{"mcpServers":{"acme":{"type":"sse","url":"https://mcp.acme.dev/sse","headers":{"Authorization":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a key in the URL',
    '{"mcpServers":{"acme":{"type":"streamable-http","url":"https://mcp.acme.dev/mcp?api_key=‹›"}}}',
    fake.opaque,
  ),
  finds(
    'a value behind a flag',
    '{"mcpServers":{"supabase":{"command":"npx","args":["-y","@supabase/mcp-server-supabase","--access-token","‹›"]}}}',
    fake.supabaseToken,
  ),
  silent(
    'its own form',
    '{"mcpServers":{"acme":{"command":"acme-mcp","args":["--root","${workspaceFolder}"],"env":{"ACME_API_KEY":"${env:ACME_API_KEY}"}}}}',
  ),
  unresolved(
    'the bare form',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
];
