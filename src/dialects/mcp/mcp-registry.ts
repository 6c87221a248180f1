import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample } from '../../examples/text.ts';
import { advice, defineClient, hasKey } from './define.ts';

export default defineClient({
  id: 'mcp-registry',
  title: 'the MCP registry',
  source: 'the registry’s schema of server.json and its examples, 2025-07 to 2026',
  format: 'json',
  files: { project: ['server.json', 'server.*.json'] },
  matches: (document) =>
    hasKey(document, 'name') && ['packages', 'remotes', 'version_detail'].some((key) => hasKey(document, key)),
  servers: [],
  resolves: { all: ['{VAR}'] },
  inherits: 'what the client that installs the server passes on',
  places: {
    names: [
      '{name,title,description,version,websiteUrl}',
      '**.{description,placeholder,valueHint,format}',
      'repository.**',
    ],
    skip: ['_meta'],
  },
  asks: [
    {
      at: ['packages[].{environmentVariables,environment_variables}[]', 'remotes[].headers[]'],
      name: 'name',
      marks: ['isSecret', 'is_secret'],
    },
    {
      at: [
        'packages[].{environmentVariables,runtimeArguments,packageArguments}[].variables',
        'remotes[].variables',
        'remotes[].headers[].variables',
      ],
      marks: ['isSecret'],
    },
  ],
  replace: {
    all: advice(
      'Declare the variable with "isSecret": true and without value or default: whoever installs the server fills it in.',
    ),
  },
  supply: 'Whoever installs the server is asked for the value.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a default of a variable',
    '{"name":"dev.acme/orders","packages":[{"registryType":"npm","identifier":"@acme/orders","environmentVariables":[{"name":"ORDERS_API_KEY","isSecret":true,"default":"‹›"}]}]}',
    fake.opaque,
  ),
  finds(
    'a value of a variable in the older spelling',
    '{"name":"dev.acme/orders","packages":[{"name":"@acme/orders","environment_variables":[{"name":"ORDERS_API_KEY","is_secret":true,"value":"‹›"}]}]}',
    fake.opaque,
  ),
  finds(
    'a secret under a name that says nothing',
    '{"name":"dev.acme/orders","packages":[{"identifier":"@acme/orders","environmentVariables":[{"name":"ORDERS_HANDLE","isSecret":true,"default":"‹›"}]}]}',
    fake.opaque,
  ),
  finds(
    'a header of a remote',
    '{"name":"dev.acme/orders","remotes":[{"type":"streamable-http","url":"https://mcp.acme.dev/mcp","headers":[{"name":"Authorization","value":"Bearer ‹›"}]}]}',
    fake.opaque,
  ),
  finds(
    'an assignment for the container',
    '{"name":"dev.acme/orders","packages":[{"registryType":"oci","identifier":"acme/orders","runtimeArguments":[{"type":"named","name":"-e","value":"ORDERS_API_KEY=‹›"}]}]}',
    fake.opaque,
  ),
  finds(
    'an argument of the package',
    '{"name":"dev.acme/orders","packages":[{"identifier":"@acme/orders","packageArguments":[{"type":"named","name":"--api-key","value":"‹›"}]}]}',
    fake.opaque,
  ),
  silent(
    'declarations and placeholders',
    '{"name":"dev.acme/orders","description":"Orders","packages":[{"identifier":"@acme/orders","environmentVariables":[{"name":"ORDERS_API_KEY","description":"Your API key","isRequired":true,"isSecret":true,"placeholder":"sk-…"}],"runtimeArguments":[{"type":"named","name":"-e","value":"ORDERS_API_KEY={api_key}","variables":{"api_key":{"isSecret":true,"isRequired":true}}}]}],"remotes":[{"type":"sse","url":"https://mcp.acme.dev/{tenant}/sse","headers":[{"name":"X-API-Key","value":"{api_key}","isSecret":true}]}]}',
  ),
  mistake(
    'user-config-not-sensitive',
    'a variable that holds a credential',
    '{"name":"dev.acme/orders","packages":[{"identifier":"@acme/orders","environmentVariables":[{"name":"‹STRIPE_SECRET_KEY›","isRequired":true},{"name":"STRIPE_REGION"}]}]}',
  ),
  mistake(
    'user-config-not-sensitive',
    'a part of a header',
    '{"name":"dev.acme/orders","remotes":[{"type":"sse","url":"https://mcp.acme.dev/sse","headers":[{"name":"Authorization","value":"Bearer {api_key}","variables":{"‹api_key›":{"isRequired":true}}}]}]}',
  ),
];
