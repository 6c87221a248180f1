import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../../examples/text.ts';
import type { ConfigDocument, ConfigNode, Dialect, ReadContext } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { referenceNames } from '../kubernetes/names.ts';
import { objectHead } from '../kubernetes/objects.ts';
import { liveContext, readTree } from '../kubernetes/read.ts';
import { select } from '../paths.ts';
import type { WalkRules } from '../walk.ts';

/** Values files of Helm charts: nested keys, `extraEnv` lists, whole manifests in block strings. */
export const helmValues: Dialect = {
  id: 'helm-values',
  title: 'Helm',
  files: [
    'values.{yaml,yml}',
    'values{.,_,-}*.{yaml,yml}',
    '*{.,_,-}values.{yaml,yml}',
    '*{.,_,-}values{.,_,-}*.{yaml,yml}',
    'values/*.{yaml,yml}',
    '*values*.yaml.{gotmpl,tpl,dec}',
  ],
  format: 'yaml',
  matches: (document) => !document.roots.some((root) => objectHead(root) !== undefined),
  read: readValues,
};

/** Values under another name: `environments/production.yaml`, `override.yaml`. Their keys give them away. */
export const helmValuesByShape: Dialect = { ...helmValues, files: [], matches: looksLikeValues };

function* readValues(document: ConfigDocument, context: ReadContext): ReturnType<Dialect['read']> {
  const live = liveContext(context);
  for (const root of document.roots) {
    const rules: WalkRules = {
      dialect: 'helm-values',
      grammar: () => stacked(live.outer, unknownReader),
      remedy: () =>
        'Leave the value empty and refer to an existing Secret (existingSecret, secretKeyRef or envFrom, as the chart offers).',
      names: valueNames,
      env: ['**.{secretEnv,stringData,additionalEnv,envVars,extraEnv,extraEnvVars}'],
      skip: ['sops.**'],
    };
    yield* readTree(root, live, rules, { secrets: secretMaps });
  }
}

/** Values that name a Secret or a key in one, or that are no value at all. */
export const valueNames: readonly string[] = [
  ...referenceNames,
  '**.secretEnv',
  '**.{labels,podLabels,commonLabels,matchLabels,selector,nodeSelector,tolerations,affinity,image}.**',
];

/** Maps that charts turn into a Secret: what stands there is secret unless its name says otherwise. */
const secretMaps = ['**.{secret,secrets,secretEnv,secretEnvVars,secretData,stringData,envSecret}.**'];

/** Keys that charts share by habit; two of them together make a values file. */
const habits = [
  '{image,*.image,*.*.image}.{repository,tag,pullPolicy}',
  '{replicaCount,fullnameOverride,nameOverride,imagePullSecrets,podAnnotations,podSecurityContext,extraEnv,extraEnvVars,extraEnvFrom}',
  '{serviceAccount,serviceMonitor}.{create,name,enabled}',
  'ingress.{enabled,hosts,className}',
  'service.{type,port,ports}',
  'resources.{limits,requests}',
  '{autoscaling,persistence,postgresql,redis,metrics}.enabled',
  '{auth,*.auth}.{existingSecret,password,username,database}',
  '{global,global.*}.{storageClass,imageRegistry,imagePullSecrets}',
];

function looksLikeValues(document: ConfigDocument): boolean {
  return document.roots.some((root) => root.kind === 'map' && habits.filter((habit) => holds(root, habit)).length >= 2);
}

function holds(root: ConfigNode, habit: string): boolean {
  return !select(root, habit).next().done;
}

export const examples = (): readonly TextExample[] => [...leaking(), ...safe()];

const leaking = (): readonly TextExample[] => [
  finds('a nested password', 'gateway:\n  postgresql:\n    auth:\n      username: app\n      password: "‹›"\n', () =>
    fake.opaque(24),
  ),
  finds('an item of extraEnv', 'extraEnv:\n  - name: GITHUB_TOKEN\n    value: ‹›\n', fake.githubToken),
  finds('a map of variables', 'envVars:\n  OPENAI_API_KEY: ‹›\n  LOG_LEVEL: info\n', fake.openaiProjectKey),
  finds('a map for a Secret', 'secretEnv:\n  SIGNING_KEY: ‹›\n', () => fake.hex(64)),
  finds('a map for a Secret, under a name that says nothing', 'secrets:\n  data:\n    github: ‹›\n', () =>
    fake.opaque(40),
  ),
  finds('the login of a registry', 'imagePullSecrets:\n  - name: registry\n    username: ci\n    password: ‹›\n', () =>
    fake.opaque(24),
  ),
  finds('a user with a secret', 'users:\n  - name: alice\n    secret: ‹›\n', () => fake.opaque(40)),
  finds(
    'a manifest in a block string',
    'extraManifests:\n  - |\n    apiVersion: v1\n    kind: Secret\n    metadata:\n      name: gateway\n    stringData:\n      token: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a manifest in a list',
    'extraObjects:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: gateway}\n    data:\n      session: ‹›\n',
    () => Buffer.from(fake.opaque(32)).toString('base64'),
  ),
  finds(
    'a configuration in a block string',
    'config:\n  app.yaml: |\n    server:\n      port: 8080\n    github:\n      token: ‹›\n',
    fake.githubToken,
  ),
  finds('a commented-out value', 'auth:\n  existingSecret: gateway\n  # password: ‹›\n', () => fake.opaque(24)),
  finds('a default in an expression', 'apiKey: \'{{ .Values.global.apiKey | default "‹›" }}\'\n', () =>
    fake.opaque(40),
  ),
  finds(
    'a plain value in a file that SOPS encrypted in part',
    'auth:\n  password: ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]\n  apiKey: ‹›\nsops:\n  mac: ENC[AES256_GCM,data:bWFj,iv:aXY=,tag:dGFn,type:str]\n  version: 3.9.0\n',
    () => fake.opaque(40),
  ),
  finds(
    'values under another name',
    'replicaCount: 2\nimage:\n  repository: orchard/gateway\n  tag: 1.2.0\nredis:\n  auth:\n    password: ‹›\n',
    () => fake.opaque(24),
    { path: 'environments/production.yaml' },
  ),
  weak(
    'a default that goes live',
    'postgresql:\n  auth:\n    username: postgres\n    database: mcp\n    password: ‹postgres›\n',
  ),
  weak('a placeholder that goes live', 'adminPassword: ‹changeme›\n'),
];

const safe = (): readonly TextExample[] => [
  silent(
    'an empty password and a Secret',
    'auth:\n  password: ""\n  existingSecret: gateway-credentials\n  secretKeys:\n    adminPasswordKey: postgres-password\n',
  ),
  silent(
    'references to Secrets',
    'extraEnvVarsSecret: gateway-env\nextraEnvFrom:\n  - secretRef:\n      name: gateway-token\napiKeySecretRef:\n  name: gateway\n  key: api-key\nsecret: gateway-tls\noidcSecret: gateway-oidc\ntls:\n  secretName: gateway-tls\n',
  ),
  silent(
    'template expressions',
    'extraEnv:\n  - name: API_KEY\n    valueFrom:\n      secretKeyRef:\n        name: "{{ .Values.secretRef.name }}"\n        key: "{{ .Values.secretRef.key }}"\ndbPassword: \'{{ required "set a password" .Values.global.password }}\'\n',
  ),
  silent(
    'identities, hosts and switches',
    'auth:\n  username: admin\n  database: postgres\n  rootUser: root\nautomountServiceAccountToken: false\nusePassword: true\nmaxTokens: 4096\ntokenTTL: 3600\nimage:\n  digest: sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945\n',
  ),
  silent(
    'references of tools',
    'password: ref+vault://secret/data/gateway#/password\ntoken: <path:secret/data/gateway#token>\nkey: op://infra/gateway/key\n',
  ),
];
