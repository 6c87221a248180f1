import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, hasKey, write } from './define.ts';

export default defineClient({
  id: 'litellm',
  title: 'LiteLLM',
  source: 'vendor documentation quoted in public repositories, read 2026; env and url by third parties only',
  format: 'yaml',
  files: {
    project: [
      '*litellm*.{yaml,yml}',
      'litellm/**/config.{yaml,yml}',
      'proxy_server_config.yaml',
      'config.{yaml,yml}',
      '*config.{yaml,yml}',
    ],
  },
  matches: (document) =>
    !hasKey(document, 'apiVersion') && ['model_list', 'litellm_settings'].some((key) => hasKey(document, key)),
  servers: ['mcp_servers'],
  resolves: { all: ['os.environ/VAR'] },
  inherits: 'the whole environment of the proxy',
  places: {
    credentials: ['mcp_servers.*.{auth_value,authentication_token}'],
    names: [
      'mcp_servers.*.{auth_type,transport}',
      'mcp_servers.*.{extra_headers,allowed_tools,disallowed_tools}.**',
      '**.{model,model_name}',
    ],
  },
  replace: { all: write('os.environ/NAME') },
  supply: 'Set the variable in the environment of the proxy.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'the key of a model',
    'model_list:\n  - model_name: chat\n    litellm_params:\n      model: openai/gpt-4o\n      api_key: ‹›\n',
    fake.openaiProjectKey,
  ),
  finds('the master key', 'model_list: []\ngeneral_settings:\n  master_key: ‹›\n', fake.opaque, {
    path: 'deploy/config.yaml',
  }),
  finds(
    'the credential of a server',
    'litellm_settings: {}\nmcp_servers:\n  orders:\n    url: https://mcp.acme.dev/mcp\n    auth_type: bearer_token\n    auth_value: ‹›\n',
    fake.opaque,
  ),
  finds(
    'a header',
    'litellm_settings: {}\nmcp_servers:\n  orders:\n    url: https://mcp.acme.dev/mcp\n    static_headers:\n      X-API-Key: ‹›\n',
    fake.opaque,
  ),
  silent(
    'its own form, names of headers, an example key',
    'model_list:\n  - litellm_params:\n      api_key: os.environ/OPENAI_API_KEY\nmcp_servers:\n  orders:\n    url: https://mcp.acme.dev/mcp\n    extra_headers: ["X-API-Key"]\n    auth_value: os.environ/ORDERS_TOKEN\ngeneral_settings:\n  master_key: sk-1234\n',
  ),
  unresolved('the form of a shell', 'model_list:\n  - litellm_params:\n      api_key: ‹${OPENAI_API_KEY}›\n'),
];
