import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, hasKey, write } from './define.ts';

export default defineClient({
  id: 'tbxark-mcp-proxy',
  title: 'mcp-proxy (TBXark)',
  source: 'its own source and documentation, read 2026',
  format: 'json',
  files: { project: ['config.json', 'mcp-proxy.json', 'mcp-proxy/*.json', 'config.*.json'] },
  matches: (document) => hasKey(document, 'mcpProxy'),
  servers: ['mcpServers'],
  resolves: { all: ['${VAR}'] },
  inherits: 'the whole environment of the proxy',
  places: { credentials: ['mcpProxy.options.authTokens[]', 'mcpServers.*.options.authTokens[]'] },
  replace: { all: write('${NAME}') },
  supply: 'Set the variable in the environment of the proxy; -expand-env is on unless it was switched off.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a token of the proxy',
    '{"mcpProxy":{"baseURL":"https://mcp.acme.dev","addr":":9090","options":{"authTokens":["‹›"]}}}',
    fake.opaque,
  ),
  finds(
    'a token of one server',
    '{"mcpProxy":{"addr":":9090"},"mcpServers":{"github":{"command":"npx","options":{"authTokens":["‹›"]}}}}',
    fake.opaque,
  ),
  finds(
    'a literal in env',
    '{"mcpProxy":{},"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}',
    fake.githubToken,
  ),
  silent(
    'references',
    '{"mcpProxy":{"options":{"authTokens":["${PROXY_TOKEN}"]}},"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"${GITHUB_TOKEN}"}}}}',
  ),
  unresolved(
    'the form of another client',
    '{"mcpProxy":{},"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹${env:GITHUB_TOKEN}›"}}}}',
  ),
];
