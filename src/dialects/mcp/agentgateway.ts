import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, hasKey, write } from './define.ts';

export default defineClient({
  id: 'agentgateway',
  title: 'agentgateway',
  source: 'its own source and examples, read 2026: the whole file is expanded before it is parsed',
  format: 'yaml',
  files: {
    project: [
      'agentgateway.{yaml,yml,json}',
      'agentgateway{-,_,.}*.{yaml,yml,json}',
      'agentgateway/**/config.{yaml,yml,json}',
      'config.{yaml,yml}',
    ],
  },
  matches: (document) => !hasKey(document, 'apiVersion') && ['binds', 'listeners'].some((key) => hasKey(document, key)),
  servers: [],
  resolves: { all: ['${VAR}', '$VAR', '${VAR:-default}'] },
  inherits: 'the whole environment of the gateway',
  places: {
    credentials: ['**.backendAuth.key', '**.backendAuth.key.value', '**.apiKey.keys[].key', '**.basicAuth.**.password'],
    names: ['**.{key,apiKey,clientSecret,htpasswd,jwks}.file', '**.secretRef.**'],
  },
  replace: { all: write('${NAME}') },
  supply: 'Set the variable in the environment of the gateway: it does not start when one is missing.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'the key for a backend',
    'binds:\n- port: 3000\n  listeners:\n  - routes:\n    - policies:\n        backendAuth:\n          key: "‹›"\n',
    fake.opaque,
  ),
  finds(
    'a literal in env of a target',
    'binds:\n- port: 3000\n  listeners:\n  - routes:\n    - backends:\n      - mcp:\n          targets:\n          - name: github\n            stdio:\n              cmd: npx\n              args: ["acme-mcp"]\n              env:\n                GITHUB_TOKEN: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'the keys of callers',
    'binds:\n- listeners:\n  - routes:\n    - policies:\n        apiKey:\n          keys:\n          - key: ‹›\n            metadata:\n              user: orders\n',
    fake.opaque,
  ),
  finds(
    'a literal as the default of a reference',
    'binds:\n- listeners:\n  - routes:\n    - policies:\n        backendAuth:\n          key: "${ORDERS_KEY:-‹›}"\n',
    fake.opaque,
  ),
  silent(
    'references and files',
    'binds:\n- listeners:\n  - routes:\n    - policies:\n        backendAuth:\n          key: $GEMINI_API_KEY\n    - policies:\n        backendAuth:\n          key:\n            file: /run/secrets/key\n',
  ),
  unresolved(
    'the form of another client',
    'binds:\n- listeners:\n  - routes:\n    - policies:\n        backendAuth:\n          key: ‹${env:GEMINI_API_KEY}›\n',
  ),
];
