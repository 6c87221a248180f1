import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

const wrapper =
  'Claude Desktop resolves nothing and passes on little of its environment: start the server through a wrapper that adds the secret (op run, doppler run, a keychain call), or package it as an MCPB bundle with a sensitive user_config.';

export default defineClient({
  id: 'claude-desktop',
  title: 'Claude Desktop',
  source: 'vendor documentation of local servers, quoted in public repositories in autumn 2026',
  format: 'json',
  files: {
    // Copies in repositories carry a word behind the name: claude_desktop_config_FINAL.json.
    project: ['claude_desktop_config.json', 'claude_desktop_config*.json'],
    home: [
      '~/Library/Application Support/Claude/claude_desktop_config.json',
      '%APPDATA%/Claude/claude_desktop_config.json',
      '~/.config/Claude/claude_desktop_config.json',
    ],
  },
  servers: ['mcpServers'],
  resolves: {},
  inherits: 'a small set of variables of the system',
  replace: { all: advice(wrapper) },
  supply: 'The wrapper reads the secret when the server starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"mcpServers":{"github":{"command":"npx","args":["-y","@modelcontextprotocol/server-github"],"env":{"GITHUB_PERSONAL_ACCESS_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  finds(
    'a header behind a flag',
    '{"mcpServers":{"acme":{"command":"npx","args":["mcp-remote","https://mcp.acme.dev/mcp","--header","Authorization: Bearer ‹›"]}}}',
    fake.opaque,
  ),
  finds(
    'a key in the URL that an argument holds',
    '{"mcpServers":{"acme":{"command":"npx","args":["-y","mcp-remote","https://mcp.acme.dev/mcp?api_key=‹›"]}}}',
    fake.opaque,
  ),
  finds(
    'a variable of a container',
    '{"mcpServers":{"acme":{"command":"docker","args":["run","-i","--rm","-e","ACME_API_KEY=‹›","acme/mcp"]}}}',
    fake.opaque,
  ),
  finds(
    'headers as JSON inside a variable',
    '{"mcpServers":{"notion":{"command":"npx","env":{"OPENAPI_MCP_HEADERS":"{\\"Authorization\\": \\"Bearer ‹›\\"}"}}}}',
    fake.notionToken,
    { path: 'docs/claude_desktop_config_FINAL.json' },
  ),
  silent(
    'a wrapper around the server',
    '{"mcpServers":{"github":{"command":"op","args":["run","--env-file=.env.op","--","npx","-y","@modelcontextprotocol/server-github"]}}}',
  ),
  silent('a placeholder', '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"<your-api-key>"}}}}'),
  // mcp-remote itself fills in ${AUTH_HEADER}, from its own environment.
  finds(
    'the variable that a header of mcp-remote names',
    '{"mcpServers":{"acme":{"command":"npx","args":["mcp-remote","https://mcp.acme.dev/mcp","--header","Authorization:${AUTH_HEADER}"],"env":{"AUTH_HEADER":"Bearer ‹›"}}}}',
    fake.opaque,
  ),
  silent(
    'the name of a variable that a container gets',
    '{"mcpServers":{"acme":{"command":"docker","args":["run","-i","--rm","-e","ACME_API_KEY","acme/mcp"]}}}',
  ),
  unresolved(
    'a reference that it does not resolve',
    '{"mcpServers":{"acme":{"command":"acme-mcp","env":{"ACME_API_KEY":"‹${ACME_API_KEY}›"}}}}',
  ),
  mistake(
    'variable-name-as-value',
    'the name of a variable where its value belongs',
    '{"mcpServers":{"github":{"command":"npx","env":{"GITHUB_PERSONAL_ACCESS_TOKEN":"‹GITHUB_TOKEN›"}}}}',
  ),
  silent(
    'what is to be filled in',
    '{"mcpServers":{"acme":{"command":"npx","env":{"ACME_API_KEY":"YOUR_ACME_KEY","ACME_TOKEN":"ACME_TOKEN","ACME_SECRET":"API_KEY","ACME_MODE":"GITHUB_TOKEN"}}}}',
  ),
];
