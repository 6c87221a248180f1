import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey } from './define.ts';

export default defineClient({
  id: 'docker-mcp-catalog',
  title: 'the Docker MCP catalog',
  source: 'vendor documentation and source of the gateway and its catalog, read 2026-07',
  format: 'yaml',
  files: { project: ['catalog.{yaml,yml}', 'server.{yaml,yml}', 'catalogs/*.{yaml,yml}', '*catalog.{yaml,yml}'] },
  matches: (document) =>
    hasKey(document, 'registry') ||
    (hasKey(document, 'name') && ['meta', 'about'].some((key) => hasKey(document, key))),
  servers: ['registry'],
  resolves: { all: ['{{VAR}}'], header: ['${VAR}', '$VAR'], env: ['$VAR'] },
  inherits: 'nothing but what secrets and env declare',
  places: {
    names: [
      '**.secrets[].{name,env,description}',
      '**.{description,title,icon,image,readme,toolsUrl,source,upstream}',
      '**.oauth.**.{provider,secret,env}',
    ],
    skip: ['registry.*.tools', 'registry.*.metadata'],
  },
  replace: {
    all: advice(
      'Declare it under secrets ({name: <server>.<key>, env: NAME}) and store it with "docker mcp secret set <server>.<key>".',
    ),
  },
  supply: 'Store the value with "docker mcp secret set <server>.<key>".',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env of a catalog',
    'registry:\n  orders:\n    image: acme/orders\n    env:\n      - name: ORDERS_API_KEY\n        value: ‹›\n',
    fake.opaque,
    { path: 'catalog.yaml' },
  ),
  finds(
    'a real key as the example of a secret',
    'name: orders\nimage: acme/orders\nmeta:\n  category: data\nconfig:\n  secrets:\n    - name: orders.api_key\n      env: ORDERS_API_KEY\n      example: ‹›\n',
    fake.opaque,
    { path: 'servers/orders/server.yaml' },
  ),
  finds(
    'a header of a remote server',
    'registry:\n  orders:\n    type: remote\n    remote:\n      url: https://mcp.acme.dev/mcp\n      headers:\n        Authorization: Bearer ‹›\n',
    fake.opaque,
  ),
  silent(
    'declared secrets and templates',
    'registry:\n  orders:\n    image: acme/orders\n    secrets:\n      - name: orders.api_key\n        env: ORDERS_API_KEY\n        example: <ORDERS_API_KEY>\n    env:\n      - name: ORDERS_TOKEN\n        value: "{{orders.token}}"\n    remote:\n      headers:\n        Authorization: Bearer ${ORDERS_API_KEY}\n',
  ),
  unresolved(
    'a form that the gateway leaves alone',
    'registry:\n  orders:\n    image: acme/orders\n    env:\n      - name: ORDERS_API_KEY\n        value: ‹${env:ORDERS_API_KEY}›\n',
  ),
];
