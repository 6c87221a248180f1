import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'fast-agent',
  title: 'fast-agent',
  source: 'its own source and documentation, read 2026',
  format: 'yaml',
  files: {
    project: [
      'fastagent.config.{yaml,yml}',
      'fastagent.secrets.{yaml,yml}',
      'fast-agent.{yaml,yml}',
      'fast-agent.secrets.{yaml,yml}',
    ],
    home: ['~/.fast-agent/fast-agent.{yaml,yml}', '~/.fast-agent/fast-agent.secrets.{yaml,yml}'],
  },
  servers: ['mcp.servers'],
  resolves: { all: ['${VAR}', '${VAR:default}'] },
  inherits: 'the MCP SDK’s small default set and what env names',
  places: { names: ['mcp.servers.*.{transport,auth.type}'] },
  replace: { all: write('${NAME}') },
  supply: 'Export the variable, or keep the value in fastagent.secrets.yaml and that file out of git.',
});

export const examples = (): readonly TextExample[] => [
  finds('the key of a provider', 'anthropic:\n  api_key: ‹›\n', fake.anthropicKey, { path: 'fastagent.secrets.yaml' }),
  finds(
    'a literal in env',
    'mcp:\n  servers:\n    github:\n      command: npx\n      args: ["-y", "acme-mcp"]\n      env:\n        GITHUB_TOKEN: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'a header',
    'mcp:\n  servers:\n    orders:\n      transport: http\n      url: https://mcp.acme.dev/mcp\n      headers:\n        Authorization: "Bearer ‹›"\n',
    fake.opaque,
  ),
  finds(
    'a literal as the default, behind one colon',
    'mcp:\n  servers:\n    orders:\n      command: npx\n      env:\n        ORDERS_TOKEN: "${ORDERS_TOKEN:‹›}"\n',
    fake.opaque,
  ),
  silent(
    'references',
    'openai:\n  api_key: ${OPENAI_API_KEY}\nmcp:\n  servers:\n    github:\n      command: npx\n      env:\n        GITHUB_TOKEN: "${GITHUB_TOKEN:}"\n',
  ),
  silent('a local provider that wants any key', 'generic:\n  api_key: ollama\n  base_url: http://localhost:11434/v1\n'),
  unresolved('the default of a shell', 'openai:\n  api_key: ‹${OPENAI_API_KEY:-}›\n'),
];
