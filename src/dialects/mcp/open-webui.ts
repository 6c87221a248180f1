import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import type { ConfigNode } from '../../model.ts';
import { select } from '../paths.ts';
import { advice, defineClient } from './define.ts';

/** An exported configuration, or the list that the variable TOOL_SERVER_CONNECTIONS holds. */
function isOwn(root: ConfigNode): boolean {
  const paths = ['tool_server.connections', '[].auth_type', 'ui.default_models', 'openai.api_keys'];
  return paths.some((path) => [...select(root, path)].length > 0);
}

export default defineClient({
  id: 'open-webui',
  title: 'Open WebUI',
  source: 'vendor documentation of its variables and of the exported configuration, read 2026',
  format: 'json',
  files: { project: ['*webui*.json', 'config-*.json', 'tool_server*.json', 'tool-server*.json'] },
  matches: (document) => document.roots.some(isOwn),
  servers: [],
  resolves: {},
  inherits: 'nothing: it calls servers itself',
  places: {
    credentials: ['tool_server.connections[].key', '[].key', '{openai,ollama}.api_keys[]', 'openai.api_configs.*.key'],
    names: ['[].{auth_type,type,path}', 'tool_server.connections[].{auth_type,type,path}'],
  },
  replace: {
    all: advice(
      'Keep the export out of the repository; set the key in the admin panel, or hand TOOL_SERVER_CONNECTIONS over from a Secret.',
    ),
  },
  supply: 'Set the variable from a Secret where the container starts.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'the key of a tool server',
    '{"tool_server":{"connections":[{"url":"https://mcp.acme.dev","path":"openapi.json","auth_type":"bearer","key":"‹›"}]}}',
    fake.opaque,
    { path: 'open-webui-config.json' },
  ),
  finds(
    'the list that a variable holds',
    '[{"url":"https://mcp.acme.dev","auth_type":"bearer","key":"‹›","config":{"enable":true}}]',
    fake.opaque,
    {
      path: 'tool_server_connections.json',
    },
  ),
  finds(
    'the keys of providers',
    '{"openai":{"api_base_urls":["https://api.acme.dev/v1"],"api_keys":["‹›"]}}',
    fake.opaque,
    {
      path: 'config-1700000000000.json',
    },
  ),
  silent(
    'a server without a key',
    '{"tool_server":{"connections":[{"url":"http://mcpo:8000","auth_type":"session","key":""}]}}',
    {
      path: 'open-webui-config.json',
    },
  ),
];
