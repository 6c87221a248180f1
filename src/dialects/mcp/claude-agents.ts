import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** Front matter of subagents: `mcpServers` is a list of names, or of servers under their names. */
export default defineClient({
  id: 'claude-agents',
  title: 'Claude Code (agents)',
  source: 'vendor documentation of subagents and of MCP configuration, read 2026-10',
  format: 'yaml',
  files: { project: ['.claude/agents/*.md', '.claude/agents/**/*.md'], home: ['~/.claude/agents/*.md'] },
  servers: ['mcpServers', 'mcpServers[]'],
  resolves: { all: ['${VAR}', '${VAR:-default}', '${workspaceFolder}'] },
  inherits: 'the whole environment of the shell that starts it',
  places: { names: ['{name,description,model,tools,disallowedTools,color}', 'tools[]', 'mcpServers[]'] },
  replace: { all: write('${NAME}') },
  supply: 'Claude Code reads no .env file: export the variable in the shell that starts it.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '---\nname: orders\nmcpServers:\n  - slack\n  - github:\n      type: stdio\n      command: npx\n      args: ["-y", "acme-mcp"]\n      env:\n        GITHUB_TOKEN: ‹›\n---\nYou look after orders.\n',
    fake.githubToken,
  ),
  finds(
    'a header, servers as a map',
    '---\nname: orders\nmcpServers:\n  orders:\n    type: http\n    url: https://mcp.acme.dev/mcp\n    headers:\n      Authorization: Bearer ‹›\n---\nYou look after orders.\n',
    fake.opaque,
  ),
  silent(
    'a reference',
    '---\nname: orders\ntools: Read, Bash\nmcpServers:\n  - github:\n      command: npx\n      env:\n        GITHUB_TOKEN: ${GITHUB_TOKEN}\n---\nYou look after orders.\n',
  ),
  unresolved(
    'the bare form',
    '---\nname: orders\nmcpServers:\n  - github:\n      command: npx\n      env:\n        GITHUB_TOKEN: ‹$GITHUB_TOKEN›\n---\nYou look after orders.\n',
  ),
];
