import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { select } from '../paths.ts';
import { advice, defineClient, hasKey } from './define.ts';

export default defineClient({
  id: 'openhands',
  title: 'OpenHands',
  source: 'third-party adapters and public configurations, 2026',
  format: 'toml',
  files: {
    project: ['config.toml', 'config.template.toml', '.openhands/config.toml'],
    home: ['~/.openhands/config.toml'],
  },
  matches: (document) =>
    ['llm', 'core', 'sandbox'].some((key) => hasKey(document, key)) ||
    document.roots.some((root) =>
      ['stdio_servers', 'shttp_servers', 'sse_servers'].some((key) => [...select(root, `mcp.${key}`)].length > 0),
    ),
  servers: ['mcp.{stdio_servers,shttp_servers,sse_servers}'],
  resolves: {},
  documented: false,
  inherits: 'what env names',
  places: { credentials: ['mcp.{shttp_servers,sse_servers}[].api_key'] },
  replace: {
    all: advice(
      'Take the value out of the file: OpenHands reads its own settings from variables (LLM_API_KEY and its like); start servers through a wrapper that adds theirs.',
    ),
  },
  supply: 'Set the variable in the environment that starts OpenHands.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'the key of a server',
    '[mcp]\nshttp_servers = [{ url = "https://mcp.acme.dev/mcp", api_key = "‹›" }]\n',
    fake.opaque,
  ),
  finds(
    'a literal in env',
    '[[mcp.stdio_servers]]\nname = "github"\ncommand = "npx"\nargs = ["-y", "acme-mcp"]\nenv = { GITHUB_TOKEN = "‹›" }\n',
    fake.githubToken,
  ),
  finds('the key of the model', '[llm]\nmodel = "gpt-4o"\napi_key = "‹›"\n', fake.openaiProjectKey),
  silent('no credential', '[llm]\napi_key = ""\n[mcp]\nsse_servers = ["https://mcp.acme.dev/sse"]\n'),
  unresolved('not documented', '[llm]\napi_key = "‹${LLM_API_KEY}›"\n'),
];
