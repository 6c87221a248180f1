import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, moveName, write } from './define.ts';

export default defineClient({
  id: 'goose',
  title: 'Goose',
  source: 'vendor documentation and the client’s own source, read 2026-08',
  format: 'yaml',
  files: {
    project: ['.goose/config.yaml'],
    home: ['~/.config/goose/config.yaml', '%APPDATA%/Block/goose/config/config.yaml'],
  },
  servers: ['extensions'],
  resolves: { header: ['${VAR}', '$VAR'] },
  inherits: 'the environment of Goose, envs, and what env_keys names',
  places: { names: ['extensions.*.env_keys[]'], skip: ['extensions.*.available_tools'] },
  replace: {
    env: moveName({ from: 'envs', to: 'env_keys' }),
    // Resolved only when env_keys names the variable as well.
    header: write('${NAME}', 'review'),
    url: advice('Goose resolves nothing in uri: send the key in a header that names a variable of env_keys.'),
    argument: advice('Goose resolves nothing in args: let the server read the variable and name it in env_keys.'),
    field: advice('Run "goose configure", which keeps the value in the keyring, or export the variable.'),
  },
  supply: 'Goose looks up what env_keys names in the keyring, then in the environment.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in envs',
    'extensions:\n  github:\n    type: stdio\n    cmd: npx\n    args: ["-y", "server-github"]\n    envs:\n      GITHUB_TOKEN: ‹›\n    enabled: true\n',
    fake.githubToken,
  ),
  finds(
    'a literal header',
    'extensions:\n  acme:\n    type: streamable_http\n    uri: https://mcp.acme.dev/mcp\n    headers:\n      Authorization: "Bearer ‹›"\n',
    fake.opaque,
  ),
  finds(
    'a key in the URL',
    'extensions:\n  acme:\n    type: sse\n    uri: https://mcp.acme.dev/sse?api_key=‹›\n',
    fake.opaque,
  ),
  finds(
    'a value behind a flag',
    "extensions:\n  acme:\n    type: stdio\n    cmd: acme-mcp\n    args:\n      - --api-key\n      - '‹›'\n",
    fake.opaque,
  ),
  finds('a key at the top', 'GOOSE_PROVIDER: openai\nOPENAI_API_KEY: ‹›\n', fake.openaiProjectKey),
  silent(
    'names of variables, and a header that uses one',
    'GOOSE_MODEL: gpt-4o\nGOOSE_MAX_TOKENS: 8000\nextensions:\n  acme:\n    type: streamable_http\n    uri: https://mcp.acme.dev/mcp\n    env_keys:\n      - ACME_TOKEN\n    headers:\n      Authorization: Bearer ${ACME_TOKEN}\n      X-API-Key: $ACME_TOKEN\n',
  ),
  unresolved(
    'a reference in envs',
    'extensions:\n  acme:\n    type: stdio\n    cmd: acme-mcp\n    envs:\n      ACME_API_KEY: ‹${ACME_API_KEY}›\n',
  ),
];
