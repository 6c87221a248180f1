import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey } from './define.ts';

export default defineClient({
  id: 'mcpb',
  title: 'an MCP bundle',
  source: 'the bundle’s manifest specification (MCPB, formerly DXT), read 2026',
  format: 'json',
  files: { project: ['manifest.json', 'manifest.*.json'] },
  matches: (document) =>
    hasKey(document, 'server') && ['manifest_version', 'dxt_version'].some((key) => hasKey(document, key)),
  servers: [],
  resolves: { all: ['${user_config.key}', '${workspaceFolder}'] },
  inherits: 'what the desktop application passes on, and mcp_config.env',
  places: {
    names: ['user_config.*.{type,title,description}', 'author.**', 'repository.**'],
    skip: ['tools', 'prompts'],
  },
  asks: [{ at: ['user_config'], marks: ['sensitive'] }],
  replace: {
    all: advice(
      'Declare it in user_config with "sensitive": true and without default, and write ${user_config.<key>} here: the application asks for it and keeps it in the keychain.',
    ),
  },
  supply: 'The application asks for the value at installation.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"manifest_version":"0.2","name":"orders","server":{"type":"node","entry_point":"index.js","mcp_config":{"command":"node","args":["index.js"],"env":{"ORDERS_API_KEY":"‹›"}}}}',
    fake.opaque,
  ),
  finds(
    'a literal for one platform',
    '{"manifest_version":"0.2","name":"orders","server":{"mcp_config":{"command":"node","platform_overrides":{"win32":{"env":{"ORDERS_API_KEY":"‹›"}}}}}}',
    fake.opaque,
  ),
  finds(
    'a default of what the user is asked for',
    '{"dxt_version":"0.1","name":"orders","server":{"mcp_config":{"command":"node"}},"user_config":{"handle":{"type":"string","title":"Handle","sensitive":true,"default":"‹›"}}}',
    fake.opaque,
  ),
  finds(
    'an argument',
    '{"manifest_version":"0.2","name":"orders","server":{"mcp_config":{"command":"node","args":["index.js","--api-key=‹›"]}}}',
    fake.opaque,
  ),
  silent(
    'what the user is asked for',
    '{"manifest_version":"0.2","name":"orders","server":{"mcp_config":{"command":"node","args":["${__dirname}/index.js"],"env":{"ORDERS_API_KEY":"${user_config.api_key}"}}},"user_config":{"api_key":{"type":"string","title":"API key","description":"From your profile","sensitive":true,"required":true}}}',
  ),
  silent(
    'what is no credential, or a file that holds one',
    '{"manifest_version":"0.2","name":"orders","server":{"mcp_config":{"command":"node"}},"user_config":{"token_limit":{"type":"number","title":"Token limit"},"private_key":{"type":"file","title":"Private key"},"region":{"type":"string","title":"Region"}}}',
  ),
  mistake(
    'user-config-not-sensitive',
    'a credential that the user is asked for in the open',
    '{"manifest_version":"0.2","name":"orders","server":{"mcp_config":{"command":"node","env":{"ORDERS_API_KEY":"${user_config.api_key}"}}},"user_config":{"‹api_key›":{"type":"string","title":"API key","required":true}}}',
  ),
  unresolved(
    'a variable of the environment',
    '{"manifest_version":"0.2","name":"orders","server":{"mcp_config":{"command":"node","env":{"ORDERS_API_KEY":"‹${ORDERS_API_KEY}›"}}}}',
  ),
];
