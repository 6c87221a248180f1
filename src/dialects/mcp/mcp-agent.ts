import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'mcp-agent',
  title: 'mcp-agent',
  source:
    'its own source 2025-12: the loader of settings resolves nothing, although a page of the documentation shows ${VAR}',
  format: 'yaml',
  files: {
    project: [
      'mcp_agent.config.{yaml,yml}',
      'mcp_agent.secrets.{yaml,yml}',
      'mcp_agent.{configured,deployed}.secrets.{yaml,yml}',
      '.mcp-agent/*.{yaml,yml}',
    ],
    home: ['~/.mcp_agent/*.{yaml,yml}'],
  },
  servers: ['mcp.servers'],
  resolves: { all: ['!user_secret VAR'] },
  inherits: 'the MCP SDK’s small default set and what env names',
  replace: {
    all: advice(
      'Take the value out of the configuration: put it into mcp_agent.secrets.yaml and keep that file out of git, or export the variable of the provider (OPENAI_API_KEY and its like).',
    ),
  },
  supply: 'mcp-agent reads mcp_agent.secrets.yaml beside the configuration, and the variables of the providers.',
});

export const examples = (): readonly TextExample[] => [
  finds('the key of a provider', 'openai:\n  api_key: ‹›\n', fake.openaiProjectKey, { path: 'mcp_agent.secrets.yaml' }),
  finds(
    'a literal in env',
    'mcp:\n  servers:\n    github:\n      command: npx\n      args: ["-y", "acme-mcp"]\n      env:\n        GITHUB_TOKEN: "‹›"\n',
    fake.githubToken,
  ),
  finds(
    'a header',
    'mcp:\n  servers:\n    orders:\n      transport: streamable_http\n      url: https://mcp.acme.dev/mcp\n      headers:\n        X-API-Key: ‹›\n',
    fake.opaque,
  ),
  finds(
    'an OAuth secret',
    'mcp:\n  servers:\n    orders:\n      url: https://mcp.acme.dev/mcp\n      auth:\n        oauth:\n          client_id: orders\n          client_secret: ‹›\n',
    fake.opaque,
  ),
  silent(
    'tags of its cloud',
    'openai:\n  api_key: !developer_secret OPENAI_API_KEY\nanthropic:\n  api_key: "!user_secret ANTHROPIC_API_KEY"\n',
    { path: 'mcp_agent.secrets.yaml' },
  ),
  unresolved('a form that the loader leaves alone', 'openai:\n  api_key: ‹${OPENAI_API_KEY}›\n'),
];
