import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey } from './define.ts';

export default defineClient({
  id: 'microsoft-mcp-gateway',
  title: 'Microsoft MCP gateway',
  source: 'its own source and documentation, read 2026',
  format: 'json',
  files: { project: ['appsettings.json', 'appsettings.*.json'] },
  matches: (document) => hasKey(document, 'GatewaySettings'),
  servers: [],
  resolves: {},
  inherits: 'the environment of its pod',
  places: { names: ['Logging.**', 'AllowedHosts'] },
  replace: {
    all: advice(
      'Leave it out of the file and set it in the pod from a Secret: GatewaySettings__Secret with valueFrom.secretKeyRef.',
    ),
  },
  supply: '.NET reads GatewaySettings__Secret from the environment over the value in the file.',
});

export const examples = (): readonly TextExample[] => [
  finds('the secret of the gateway', '{"GatewaySettings":{"Secret":"‹›"}}', fake.opaque),
  finds(
    'the secret of the application',
    '{"GatewaySettings":{},"AzureAd":{"ClientId":"orders","ClientSecret":"‹›"}}',
    fake.opaque,
    { path: 'src/Gateway/appsettings.Production.json' },
  ),
  finds(
    'a variable of an adapter',
    '{"GatewaySettings":{},"adapters":[{"name":"orders","environmentVariables":{"ORDERS_API_KEY":"‹›"}}]}',
    fake.opaque,
  ),
  silent(
    'nothing but settings',
    '{"Logging":{"LogLevel":{"Default":"Information"}},"GatewaySettings":{"Secret":"","PublicOrigin":"https://gw.acme.dev"}}',
  ),
  unresolved('nothing is resolved', '{"GatewaySettings":{"Secret":"‹${GATEWAY_SECRET}›"}}'),
];
