import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { Dialect } from '../model.ts';
import { stacked, unknownReader } from './grammars.ts';
import { liveContext } from './kubernetes/read.ts';
import { variableName } from './variable-name.ts';
import { walk } from './walk.ts';

/** Hosts and development loops that put a repository's own file to work: Fly, Render, Heroku, Serverless, DevSpace, Railway. */
export const platform: Dialect = {
  id: 'platform',
  title: 'the platform',
  files: [
    'fly.toml',
    'fly.*.toml',
    'render.{yaml,yml}',
    'app.json',
    'serverless.{yaml,yml}',
    'serverless.*.{yaml,yml}',
    'devspace.{yaml,yml}',
    'devspace*.{yaml,yml}',
    'railway.{toml,json}',
    'netlify.toml',
    'wrangler.{toml,json,jsonc}',
    'app.{yaml,yml}',
    '.do/app.{yaml,yml}',
    '.do/deploy.template.yaml',
    'okteto.{yaml,yml}',
    'garden.{yaml,yml}',
    '*.garden.{yaml,yml}',
  ],
  format: 'yaml',
  *read(document, context) {
    const live = liveContext(context);
    const grammar = stacked(context.outer, unknownReader);
    for (const root of document.roots) {
      yield* walk(root, live, {
        dialect: 'platform',
        grammar: () => grammar,
        remedy: (role, name, owner, variable = variableName(role, name, owner)) =>
          `Store the value as a secret of the platform under the name ${variable}, and take the line out.`,
        env: ['{env,vars,env_variables,environment}', '**.{env,envVars,environment,envs,buildArgs}'],
        commands: [
          '**.{release_command,startCommand,buildCommand,preDeployCommand,postdeploy}',
          'commands.*',
          'pipelines.*',
          '**.{command,run,args}',
        ],
        names: [
          '**.{generator,fromDatabase,fromService,fromGroup,generateValue,sync}.**',
          'vars.*.{source,question}',
          '**.{valueFrom,secretRef}.**',
        ],
      });
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds('a variable of Fly', 'app = "gateway"\n[env]\n  API_KEY = "‹›"\n', () => fake.opaque(40)),
  weak('a default of Fly', '[env]\n  DB_PASSWORD = "‹postgres›"\n'),
  finds('a command of Fly', '[deploy]\n  release_command = "bin/migrate --token ‹›"\n', () => fake.opaque(40)),
  finds(
    'a variable of Render',
    'services:\n  - type: web\n    name: gateway\n    envVars:\n      - key: API_KEY\n        value: ‹›\n',
    () => fake.opaque(40),
    { path: 'render.yaml' },
  ),
  finds('a variable of DevSpace', 'version: v2beta1\nvars:\n  DB_PASSWORD:\n    value: ‹›\n', fake.password, {
    path: 'devspace.yaml',
  }),
  finds(
    'a pipeline of DevSpace',
    'version: v2beta1\npipelines:\n  dev: |-\n    create_deployments app --set auth.password=‹›\n',
    fake.password,
    { path: 'devspace.yaml' },
  ),
  finds(
    'a command of DevSpace',
    'version: v2beta1\ncommands:\n  login: docker login -u deploy -p ‹› ghcr.io\n',
    fake.password,
    { path: 'devspace.yaml' },
  ),
  silent(
    'what the platform fills in',
    'services:\n  - type: web\n    envVars:\n      - key: DB_PASSWORD\n        generateValue: true\n      - key: API_TOKEN\n        sync: false\n      - key: DATABASE_URL\n        fromDatabase:\n          name: gateway\n          property: connectionString\n',
    { path: 'render.yaml' },
  ),
  silent(
    'what people are asked for',
    'version: v2beta1\nvars:\n  DB_PASSWORD:\n    question: Which password?\n    password: true\n  API_TOKEN:\n    source: env\n  OTHER_TOKEN: ${API_TOKEN}\n',
    { path: 'devspace.yaml' },
  ),
  silent('generated values', '{"env":{"SECRET_KEY_BASE":{"generator":"secret"},"API_KEY":{"required":true}}}', {
    path: 'app.json',
  }),
];
