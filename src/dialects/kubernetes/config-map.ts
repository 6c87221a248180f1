import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'config-map',
  title: 'ConfigMap',
  matches: { groups: [''], kinds: ['ConfigMap', 'ConfigMapList'] },
  places: { base64: ['binaryData.*', 'items[].binaryData.*'] },
  entries: ['data.*', 'items[].data.*'],
  remedy: () =>
    'Everybody who may read the namespace reads a ConfigMap. Move the entry to a Secret that is not committed.',
});

const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: gateway\ndata:\n';

export const examples = (): readonly TextExample[] => [
  finds('an entry', `${head}  LOG_LEVEL: info\n  API_TOKEN: ‹›\n`, () => fake.opaque(40)),
  finds(
    'an MCP client’s configuration',
    `${head}  mcp.json: |\n    {"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"‹›"}}}}\n`,
    fake.githubToken,
  ),
  finds('an env file', `${head}  .env: |\n    PORT=8080\n    SESSION_SECRET=‹›\n`, () => fake.opaque(48)),
  finds('an INI file', `${head}  app.ini: |\n    [database]\n    host = db\n    password = ‹›\n`, () =>
    fake.opaque(20),
  ),
  finds('a connection string', `${head}  DATABASE_URL: postgres://app:‹›@db:5432/app\n`, () => fake.opaque(20)),
  finds('a password of Redis', `${head}  redis.conf: |\n    appendonly yes\n    requirepass ‹›\n`, () =>
    fake.opaque(24),
  ),
  finds(
    'a header of nginx',
    `${head}  default.conf: |\n    location / {\n      proxy_set_header X-Api-Key "‹›";\n    }\n`,
    () => fake.opaque(40),
  ),
  finds('an XML file', `${head}  settings.xml: |\n    <settings>\n      <apiKey>‹›</apiKey>\n    </settings>\n`, () =>
    fake.opaque(40),
  ),
  finds(
    'the private half of a JSON Web Key',
    `${head}  jwks.json: |\n    {"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"‹›"}]}\n`,
    () => fake.opaque(43),
  ),
  finds(
    'a block in a block',
    `${head}  app.yaml: |\n    plugins:\n      config: |\n        host: db\n        password: ‹›\n`,
    () => fake.opaque(24),
  ),
  finds('properties in a block in a block', `${head}  app: |\n    extra: |\n      password=‹›\n`, () =>
    fake.opaque(24),
  ),
  weak('a default in a file', `${head}  app.yaml: |\n    db:\n      host: db\n      password: ‹changeme›\n`),
  weak('a default', `${head}  POSTGRES_USER: app\n  POSTGRES_PASSWORD: ‹changeme›\n`),
  silent(
    'ordinary configuration',
    `${head}  LOG_LEVEL: info\n  MAX_TOKENS: "4096"\n  TOKEN_ENDPOINT: https://auth.orchard.dev/token\n  JWT_ALGORITHM: HS256\n  nginx.conf: |\n    server {\n      listen 8080;\n    }\n  ca.crt: |\n    -----BEGIN CERTIFICATE-----\n    MIIB\n    -----END CERTIFICATE-----\n`,
  ),
  silent(
    'keys of the Secret of Argo CD',
    `${head}  dex.config: |\n    connectors:\n      - type: oidc\n        config:\n          clientSecret: $dex.oidc.clientSecret\n  service.email: |\n    username: $email-username\n    password: $email:smtp-password\n`,
  ),
  silent(
    'tags of blueprints',
    `${head}  sso.yaml: |\n    entries:\n      - attrs:\n          client_secret: !Env GATEWAY_CLIENT_SECRET\n      - attrs:\n          client_secret: !Env [GATEWAY_CLIENT_SECRET, ""]\n`,
  ),
  silent(
    'references',
    `${head}  config.json: |\n    {"mcpServers":{"github":{"command":"npx","env":{"GITHUB_TOKEN":"\${GITHUB_TOKEN}"}}}}\n  app.env: |\n    API_KEY=\${API_KEY}\n`,
  ),
];
