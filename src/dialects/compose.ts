import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { ConfigNode, Dialect } from '../model.ts';
import { stacked } from './grammars.ts';
import { liveContext, readTree } from './kubernetes/read.ts';
import { select } from './paths.ts';
import { variableName } from './variable-name.ts';

/** Docker and Podman Compose: environments as maps or lists, commands, build arguments. */
export const compose: Dialect = {
  id: 'compose',
  title: 'Compose',
  files: [
    'compose.{yaml,yml}',
    'compose*.{yaml,yml}',
    'docker-compose*.{yaml,yml}',
    'podman-compose*.{yaml,yml}',
    '*.compose.{yaml,yml}',
    '*-compose*.{yaml,yml}',
    '{docker-,}stack*.{yaml,yml}',
    '*.stack.{yaml,yml}',
  ],
  format: 'yaml',
  matches: (document) => document.roots.some((root) => [...select(root, 'services.*')].length > 0),
  *read(document, context) {
    const live = liveContext(context);
    for (const root of document.roots) {
      yield* readTree(
        root,
        live,
        {
          dialect: 'compose',
          grammar: () =>
            stacked(context.outer, {
              reader: 'Compose',
              resolves: ['${VAR}', '$VAR', '${VAR:-default}', '${VAR:?message}', '{{VAR}}', '$(command)'],
              documented: true,
            }),
          remedy: (role, name, owner, variable = variableName(role, name, owner)) =>
            `Write \${${variable}:?} and keep the value in a git-ignored .env file, or use "secrets:".`,
          owners: ['services.*'],
          credentials: ['secrets.*.content'],
          names: [
            'services.*.{secrets,configs,env_file,volumes,tmpfs,networks,depends_on,profiles,extends}.**',
            'services.*.{container_name,image,hostname,user,env_file}',
            'secrets.*.{file,environment,name}',
            'configs.*.{file,environment,name}',
            '{networks,volumes}.**',
          ],
          env: ['services.*.build.args', 'services.*.environment', 'services.*.labels'],
          commands: ['services.*.{command,entrypoint}', 'services.*.healthcheck.test'],
        },
        { entries: ['configs.*.content'] },
      );
    }
  },
};

/** Stacks of home servers have any name: services with an image or a build are what makes them one. */
export const composeByShape: Dialect = {
  ...compose,
  files: [],
  matches: (document) =>
    document.roots.some((root) => [...select(root, 'services.*')].some(({ node }) => isService(node))),
};

function isService(node: ConfigNode): boolean {
  if (node.kind !== 'map') return false;
  return node.entries.some(({ key, value }) => key === 'build' || (key === 'image' && value.kind === 'scalar'));
}

const service = (lines: string): string => `services:\n  gateway:\n    image: orchard/gateway:1.2.0\n${lines}`;

const weakDefaults = (): readonly TextExample[] => [
  weak(
    'a default password',
    service('    environment:\n      POSTGRES_USER: postgres\n      POSTGRES_PASSWORD: ‹postgres›\n'),
  ),
  weak('a weak fallback', service('    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-‹changeme›}\n')),
  weak('a login with its user', service('    environment:\n      NEO4J_AUTH: neo4j/‹password›\n')),
  weak(
    'a login of Kafka',
    service(
      '    environment:\n      KAFKA_JAAS_CONFIG: org.apache.kafka.common.security.plain.PlainLoginModule required username="app" password="‹app-secret›";\n',
    ),
  ),
  weak(
    'a login behind an address',
    service('    environment:\n      CACHE: redis:6379,password=‹local-redis-pass›,ssl=False\n'),
  ),
  weak(
    'a key that says that it works',
    service('    environment:\n      JWT_SECRET: ${JWT_SECRET:-‹your-super-secret-key-change-this-in-production›}\n'),
  ),
  weak('a login of a cache', service('    environment:\n      REDIS_AUTH: ${REDIS_AUTH:-‹redis-secret›}\n')),
  weak(
    'words to change',
    service('    environment:\n      DB_PASSWORD: ${DB_PASSWORD:-‹gateway_password_change_me›}\n'),
  ),
  weak(
    'the password of the images’ documentation',
    service('    environment:\n      MONGO_URL: mongodb://root:‹example›@db:27017\n'),
  ),
  weak('a stack of any name', service('    environment:\n      DB_PASSWORD: ‹postgres›\n'), {
    path: 'home/photos.yml',
  }),
];

export const examples = (): readonly TextExample[] => [
  finds('a map of variables', service('    environment:\n      GITHUB_TOKEN: ‹›\n'), fake.githubToken),
  finds('a list of variables', service('    environment:\n      - LOG_LEVEL=info\n      - API_KEY=‹›\n'), () =>
    fake.opaque(40),
  ),
  finds('the content of a secret', `${service('')}secrets:\n  orders:\n    content: ‹›\n`, () => fake.opaque(40)),
  finds('a default', service('    environment:\n      API_KEY: ${API_KEY:-‹›}\n'), () => fake.opaque(40)),
  finds('a connection string', service('    environment:\n      DATABASE_URL: postgres://app:‹›@db:5432/app\n'), () =>
    fake.opaque(20),
  ),
  finds(
    'a build argument',
    service('    build:\n      context: .\n      args:\n        NPM_TOKEN: ‹›\n'),
    fake.npmToken,
  ),
  finds('a command in one string', service('    command: serve --port 8080 --api-key ‹›\n'), () => fake.opaque(40)),
  finds('flags in a variable', service('    environment:\n      JAVA_OPTS: -Xmx1g -Ddb.password=‹›\n'), () =>
    fake.opaque(20),
  ),
  finds(
    'headers in a variable',
    service('    environment:\n      OTEL_EXPORTER_OTLP_HEADERS: x-tenant=a,x-api-key=‹›\n'),
    () => fake.opaque(32),
  ),
  finds('a command in a list', service('    command: ["serve", "--api-key", "‹›"]\n'), () => fake.opaque(40)),
  finds('a shared block', `x-env: &env\n  API_TOKEN: ‹›\n${service('    environment:\n      <<: *env\n')}`, () =>
    fake.opaque(40),
  ),
  finds(
    'a file in place',
    `${service('')}configs:\n  app:\n    content: |\n      port: 8080\n      api_token: ‹›\n`,
    () => fake.opaque(40),
  ),
  ...weakDefaults(),
  finds(
    'a check in one string of a list',
    service('    healthcheck:\n      test: ["CMD-SHELL", "curl -f -u elastic:‹› http://localhost:9200 || exit 1"]\n'),
    () => fake.opaque(20),
  ),
  silent(
    'settings about passwords',
    service(
      '    environment:\n      NEO4J_AUTH: none\n      NEO4J_AUTH_URI: neo4j://db\n    command: postgres -c password_encryption=scram-sha-256\n    labels:\n      - "traefik.http.middlewares.auth.basicauth.users=${BASIC_AUTH}"\n',
    ),
  ),
  silent(
    'references',
    `${service('    env_file: .env\n    environment:\n      API_KEY: ${API_KEY:?set it}\n      GITHUB_TOKEN: $GITHUB_TOKEN\n      DB_PASSWORD_FILE: /run/secrets/db-password\n      POSTGRES_USER: postgres\n      POSTGRES_DB: gateway\n      OPENAI_API_KEY:\n    secrets:\n      - db-password\n')}secrets:\n  db-password:\n    file: ./secrets/db-password.txt\n  api-token:\n    environment: API_TOKEN\n`,
  ),
];
