import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

/** Settings of Claude Code: not its servers, but the environment, the permission rules and the hooks around them. */
export default defineClient({
  id: 'claude-settings',
  title: 'Claude Code (settings)',
  source: 'vendor documentation of settings, quoted in public repositories in autumn 2026; real files',
  format: 'json',
  files: {
    project: ['.claude/settings.json', '.claude/settings.local.json', 'managed-settings.json'],
    home: ['~/.claude/settings.json', '~/.claude/settings.local.json'],
  },
  // Not a documented key there, but real files have it.
  servers: ['mcpServers'],
  resolves: {},
  documented: false,
  inherits: 'everything in env reaches the session and all that it starts',
  places: {
    skip: ['{enabledMcpjsonServers,disabledMcpjsonServers,enabledPlugins,extraKnownMarketplaces}'],
    commands: ['{apiKeyHelper,otelHeadersHelper,awsAuthRefresh,awsCredentialExport}', 'statusLine.command'],
  },
  replace: {
    env: advice(
      'Take the variable out of env and export it in the shell that starts Claude Code: every program that it starts inherits it.',
    ),
    all: advice('Let the command read a variable of the environment, and grant the rule without the value.'),
  },
  supply: 'Export the variable in the shell that starts Claude Code, or print the key with apiKeyHelper.',
});

export const examples = (): readonly TextExample[] => [
  finds('a literal in env', '{"env":{"ANTHROPIC_API_KEY":"‹›","DISABLE_TELEMETRY":"1"}}', fake.anthropicKey),
  finds(
    'a header in a permission rule',
    '{"permissions":{"allow":["Bash(git status:*)","Bash(curl -H \\"Authorization: Bearer ‹›\\" https://api.acme.dev/v1/items)"]}}',
    fake.opaque,
    { path: '.claude/settings.local.json' },
  ),
  finds(
    'an assignment in a permission rule',
    '{"permissions":{"allow":["Bash(ACME_API_KEY=‹› npm run sync:*)"]}}',
    fake.opaque,
    { path: '.claude/settings.local.json' },
  ),
  finds(
    'a variable in the command of a hook',
    '{"hooks":{"PostToolUse":[{"matcher":"Edit","hooks":[{"type":"command","command":"export ACME_API_KEY=‹› && ./notify.sh"}]}]}}',
    fake.opaque,
  ),
  finds('a helper that prints a literal', '{"apiKeyHelper":"echo ‹›"}', fake.anthropicKey),
  finds(
    'a literal of a server',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  silent('a helper that asks a store', '{"apiKeyHelper":"op read op://team/anthropic/key"}'),
  silent(
    'rules and hooks without values',
    '{"permissions":{"allow":["Bash(npm run test:*)","Bash(curl -H \\"Authorization: Bearer $ACME_TOKEN\\" https://api.acme.dev)","mcp__github__search"],"deny":["Read(./.env)"]},"hooks":{"Stop":[{"hooks":[{"type":"command","command":"$CLAUDE_PROJECT_DIR/.claude/hooks/stop.sh"}]}]}}',
  ),
  silent('switches', '{"model":"opus","env":{"BASH_DEFAULT_TIMEOUT_MS":"60000","MAX_MCP_OUTPUT_TOKENS":"50000"}}'),
  unresolved('a reference in env', '{"env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}'),
];
