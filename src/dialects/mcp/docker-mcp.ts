import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'docker-mcp',
  title: 'Docker MCP Toolkit',
  source: 'vendor documentation and source of the gateway and its catalog, read 2026-07',
  format: 'yaml',
  files: {
    project: ['.docker/mcp/config.yaml'],
    home: ['~/.docker/mcp/{config,registry,tools}.yaml', '~/.docker/mcp/catalogs/*.yaml', '~/.docker/mcp/catalog.json'],
  },
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
  finds('a parameter of a server', 'orders:\n  api_key: ‹›\n  path: /data\n', fake.opaque),
  finds(
    'a literal in env of a catalog',
    'registry:\n  orders:\n    image: acme/orders\n    env:\n      - name: ORDERS_API_KEY\n        value: ‹›\n',
    fake.opaque,
    { path: '.docker/mcp/catalogs/acme.yaml' },
  ),
  silent('parameters', 'orders:\n  url: https://orders.acme.dev\n  paths:\n    - /data\n'),
  unresolved('a variable', 'orders:\n  api_key: ‹${env:ORDERS_API_KEY}›\n'),
];
