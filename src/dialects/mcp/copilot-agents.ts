import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

/** Front matter of Copilot's custom agents; only variables of the environment `copilot` whose names begin with COPILOT_MCP_ exist. */
export default defineClient({
  id: 'copilot-agents',
  title: 'Copilot (custom agents)',
  source: 'vendor documentation of custom agents and of MCP for the coding agent, read 2026',
  format: 'yaml',
  files: { project: ['.github/agents/*.md', '.github/agents/*.agent.md', 'agents/*.agent.md'] },
  servers: ['mcp-servers'],
  resolves: { all: ['${VAR}', '$VAR', '${VAR:-default}', '${{ secrets.VAR }}'] },
  inherits: 'variables whose names begin with COPILOT_MCP_',
  places: { names: ['{name,description,model,target}', 'tools[]', 'mcp-servers.*.tools[]'] },
  replace: { all: write('${COPILOT_MCP_NAME}', 'review') },
  supply: 'Add it as a secret of the environment "copilot", under a name that begins with COPILOT_MCP_.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '---\nname: orders\nmcp-servers:\n  github:\n    type: local\n    command: npx\n    args: ["-y", "acme-mcp"]\n    tools: ["*"]\n    env:\n      GITHUB_TOKEN: ‹›\n---\nYou look after orders.\n',
    fake.githubToken,
  ),
  finds(
    'a header',
    '---\nname: orders\nmcp-servers:\n  orders:\n    type: http\n    url: https://mcp.acme.dev/mcp\n    headers:\n      X-API-Key: ‹›\n---\nYou look after orders.\n',
    fake.opaque,
  ),
  silent(
    'references',
    '---\nname: orders\nmcp-servers:\n  github:\n    type: local\n    command: npx\n    env:\n      GITHUB_TOKEN: $COPILOT_MCP_GITHUB_TOKEN\n      API_KEY: ${{ secrets.COPILOT_MCP_API_KEY }}\n---\nYou look after orders.\n',
  ),
  unresolved(
    'an input',
    '---\nname: orders\nmcp-servers:\n  github:\n    type: local\n    command: npx\n    env:\n      GITHUB_TOKEN: ‹${input:github_token}›\n---\nYou look after orders.\n',
  ),
];
