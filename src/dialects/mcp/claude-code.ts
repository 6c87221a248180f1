import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** The project file of Claude Code; Copilot CLI, VS Code's Agent Host and Warp read it as well. */
export default defineClient({
  id: 'claude-code',
  title: 'Claude Code',
  source: 'vendor documentation of MCP configuration and the changelog, read 2026-10',
  format: 'json',
  files: {
    project: ['.mcp.json', '.claude/mcp.json', 'managed-mcp.json'],
    home: ['~/.claude.json', '~/.claude/.mcp.json'],
  },
  servers: ['mcpServers', 'projects.*.mcpServers'],
  resolves: { all: ['${VAR}', '${VAR:-default}', '${workspaceFolder}'] },
  inherits: 'the whole environment of the shell that starts it',
  places: { skip: ['projects.*.{history,exampleFiles,allowedTools}', 'tipsHistory', 'cachedChangelog'] },
  replace: { all: write('${NAME}') },
  supply: 'Claude Code reads no .env file: export the variable in the shell that starts it.',
  reserved: ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'AWS_BEARER_TOKEN_BEDROCK', 'HTTPS_PROXY', 'NPM_TOKEN'],
  alsoReadBy: ['copilot-cli', 'warp'],
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  silent('a reference', '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"${GITHUB_TOKEN}"}}}}'),
  unresolved('the bare form', '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹$GITHUB_TOKEN›"}}}}'),
];
