import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'jetbrains-ai-xml',
  title: 'JetBrains AI Assistant (before 2025.3)',
  source: 'a reader of its files that cites the vendor’s issue tracker, 2026',
  format: 'xml',
  files: {
    project: ['.idea/workspace.xml', '.idea/.idea.*/.idea/workspace.xml', 'llm.mcpServers.xml'],
    home: [
      '~/.config/JetBrains/*/options/llm.mcpServers.xml',
      '~/Library/Application Support/JetBrains/*/options/llm.mcpServers.xml',
      '%APPDATA%/JetBrains/*/options/llm.mcpServers.xml',
    ],
  },
  servers: [],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  replace: {
    all: advice(
      'No reference form is documented: have git ignore the file, and start the server through a wrapper that adds the secret.',
    ),
  },
  supply: 'The wrapper reads the secret when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in envs',
    '<project version="4"><component name="McpProjectServerCommands"><commands><McpServerCommand><option name="enabled" value="true"/><option name="name" value="github"/><option name="programPath" value="npx"/><option name="arguments" value="-y server-github"/><envs><env name="GITHUB_TOKEN" value="‹›"/></envs></McpServerCommand></commands></component></project>',
    fake.githubToken,
  ),
  finds(
    'a value behind a flag of the one string of arguments',
    '<application><component name="McpApplicationServerCommands"><commands><McpServerCommand><option name="programPath" value="acme-mcp"/><option name="arguments" value="--root . --api-key ‹›"/></McpServerCommand></commands></component></application>',
    fake.opaque,
    { path: 'options/llm.mcpServers.xml' },
  ),
  silent(
    'what else a workspace holds',
    '<project version="4"><component name="ProjectId" id="2xYq8VbKc0TmLwZsR4hN6pQjDfe"/><component name="PropertiesComponent"><![CDATA[{"keyToString":{"git-widget-placeholder":"main","last_opened_file_path":"/home/orchard/shop"}}]]></component></project>',
  ),
  unresolved(
    'a reference in envs',
    '<project version="4"><component name="McpProjectServerCommands"><commands><McpServerCommand><envs><env name="ACME_API_KEY" value="‹${ACME_API_KEY}›"/></envs></McpServerCommand></commands></component></project>',
  ),
];
