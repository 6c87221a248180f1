import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'mistral-vibe',
  title: 'Mistral Vibe',
  source: 'third-party adapters, autumn 2026',
  format: 'toml',
  files: { project: ['.vibe/config.toml'], home: ['~/.vibe/config.toml'] },
  servers: ['mcp_servers'],
  resolves: {},
  documented: false,
  inherits: 'not documented',
  places: {
    names: [
      'mcp_servers[].{name,transport,api_key_env,api_key_header,api_key_format}',
      'providers[].{name,api_key_env_var}',
    ],
  },
  replace: {
    header: advice(
      'Delete the header and write api_key_env = "NAME" (with api_key_header and api_key_format where they differ).',
    ),
    all: advice(
      'Vibe is not documented to resolve references here: start the server through a wrapper that adds the variable (op run, dotenvx run).',
    ),
  },
  supply: 'Export the variable in the shell that starts Vibe.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a header',
    '[[mcp_servers]]\nname = "orders"\ntransport = "http"\nurl = "https://mcp.acme.dev/mcp"\nheaders = { Authorization = "Bearer ‹›" }\n',
    fake.opaque,
  ),
  finds(
    'an argument',
    '[[mcp_servers]]\nname = "orders"\ntransport = "stdio"\ncommand = "uvx"\nargs = ["acme-mcp", "--api-key", "‹›"]\n',
    fake.opaque,
  ),
  finds(
    'a literal in env',
    '[[mcp_servers]]\nname = "github"\ncommand = "npx"\n[mcp_servers.env]\nGITHUB_TOKEN = "‹›"\n',
    fake.githubToken,
  ),
  silent(
    'the name of a variable',
    '[[mcp_servers]]\nname = "orders"\nurl = "https://mcp.acme.dev/mcp"\napi_key_env = "ORDERS_API_KEY"\napi_key_header = "Authorization"\napi_key_format = "Bearer {token}"\n',
  ),
  unresolved(
    'not documented',
    '[[mcp_servers]]\nname = "orders"\nheaders = { Authorization = "Bearer ‹${ORDERS_TOKEN}›" }\n',
  ),
];
