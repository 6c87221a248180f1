import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'smithery',
  title: 'Smithery',
  source: 'vendor documentation of smithery.yaml, read 2026',
  format: 'yaml',
  files: { project: ['smithery.{yaml,yml}'] },
  servers: [],
  resolves: {},
  documented: false,
  inherits: 'what its start command sets',
  places: {
    names: ['startCommand.configSchema.**.{description,title,type}', 'startCommand.configSchema.**.required.**'],
    embedded: [{ path: 'startCommand.commandFunction', format: 'text' }],
  },
  replace: {
    all: advice(
      'Make it a property of startCommand.configSchema without a default: whoever connects is asked for it. In exampleConfig write a placeholder.',
    ),
  },
  supply: 'Whoever connects is asked for the value.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a real key as the example',
    'startCommand:\n  type: stdio\n  configSchema:\n    type: object\n  exampleConfig:\n    ordersApiKey: ‹›\n',
    fake.opaque,
  ),
  finds('a literal in env', 'runtime: container\nenv:\n  ORDERS_API_KEY: ‹›\n', fake.opaque),
  finds(
    'a default in the schema',
    'startCommand:\n  configSchema:\n    properties:\n      ordersApiKey:\n        type: string\n        default: ‹›\n',
    fake.opaque,
  ),
  finds(
    'a literal in the command function',
    'startCommand:\n  commandFunction: |-\n    (config) => ({ command: "node", env: { ORDERS_API_KEY: "‹›" } })\n',
    fake.opaque,
  ),
  silent(
    'a schema, a placeholder and a function of the configuration',
    'startCommand:\n  configSchema:\n    required: [apiKey]\n    properties:\n      apiKey:\n        type: string\n        description: The API key of your account\n  exampleConfig:\n    apiKey: sk-example123\n  commandFunction: |-\n    (config) => ({ command: "node", env: { ORDERS_API_KEY: config.apiKey } })\n',
  ),
  unresolved('nothing is resolved', 'env:\n  ORDERS_API_KEY: ‹${ORDERS_API_KEY}›\n'),
];
