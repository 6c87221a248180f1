import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'secret',
  title: 'Secret',
  matches: { groups: [''], kinds: ['Secret', 'SecretList'] },
  places: { base64: ['data.*', 'items[].data.*'] },
  entries: ['stringData.*', 'items[].stringData.*'],
  secrets: ['data.*', 'stringData.*', 'items[].{data,stringData}.*'],
  remedy: () =>
    'Do not commit Secrets: create this one with an operator (ExternalSecret, SealedSecret, SOPS) or with kubectl from a git-ignored file.',
});

const head = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\n';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const examples = (): readonly TextExample[] => [...inEntries(), ...inFiles(), ...quiet()];

const inEntries = (): readonly TextExample[] => [
  finds('a token in stringData', `${head}stringData:\n  github-token: ‹›\n`, fake.githubToken),
  finds('a password in data', `${head}data:\n  password: ‹›\n`, () => base64(fake.opaque(24))),
  finds('a password that echo ended with a line break', `${head}data:\n  password: ‹›\n`, () =>
    base64(`${fake.opaque(24)}\n`),
  ),
  finds('an opaque value under a name that says nothing', `${head}data:\n  github: ‹›\n`, () =>
    base64(fake.opaque(40)),
  ),
  finds('the key of a TLS pair', `${head}type: kubernetes.io/tls\ndata:\n  tls.crt: ""\n  tls.key: ‹›\n`, () =>
    base64(`${fake.pemPrivateKey()}\n`),
  ),
  finds(
    'the password of basic authentication',
    `${head}type: kubernetes.io/basic-auth\nstringData:\n  username: deploy\n  password: ‹›\n`,
    () => fake.opaque(20),
  ),
];

const inFiles = (): readonly TextExample[] => [
  finds(
    'an env file inside',
    `${head}stringData:\n  .env: |\n    LOG_LEVEL=info\n    OPENAI_API_KEY=‹›\n`,
    fake.openaiProjectKey,
  ),
  finds(
    'a configuration inside',
    `${head}stringData:\n  config.yaml: |\n    database:\n      host: db\n      password: ‹›\n`,
    () => fake.opaque(24),
  ),
  finds(
    'the login of a registry',
    `${head}type: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: '{"auths":{"ghcr.io":{"auth":"‹›"}}}'\n`,
    fake.basicAuth,
  ),
  finds(
    'a default in a chart’s template',
    `${head}data:\n  api-key: {{ .Values.apiKey | default "‹›" | b64enc | quote }}\n`,
    () => fake.opaque(40),
  ),
  finds(
    'the second of several objects',
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: gateway\ndata:\n  LOG_LEVEL: info\n---\n${head}stringData:\n  token: ‹›\n`,
    () => fake.opaque(40),
  ),
  finds(
    'an item of a List',
    'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata:\n      name: gateway\n    data:\n      token: ‹›\n',
    () => base64(fake.opaque(40)),
  ),
  finds(
    'an item of a SecretList, which names no kind',
    'apiVersion: v1\nkind: SecretList\nitems:\n  - metadata:\n      name: gateway\n    data:\n      github: ‹›\n',
    () => base64(fake.opaque(40)),
  ),
  finds(
    'a copy of the object in an annotation',
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"apiVersion":"v1","kind":"Secret","metadata":{"name":"gateway"},"stringData":{"token":"‹›"}}\ntype: Opaque\n`,
    () => fake.opaque(40),
  ),
];

const quiet = (): readonly TextExample[] => [
  weak('a default', `${head}stringData:\n  username: postgres\n  password: ‹postgres›\n`),
  silent(
    'templates and placeholders',
    `${head}type: Opaque\nstringData:\n  token: {{ .Values.token | quote }}\n  api-key: <your-api-key>\n  password: ""\ndata:\n  key: {{ required "set a key" .Values.key | b64enc }}\n`,
  ),
  silent(
    'identities',
    `${head}data:\n  username: ${base64('postgres')}\n  host: ${base64('db.orchard.svc')}\n  port: ${base64('5432')}\n  database: ${base64('gateway')}\n`,
  ),
  silent(
    'ciphertext of SOPS',
    `${head}data:\n  password: ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]\nsops:\n  age:\n    - recipient: age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq\n  lastmodified: "2026-01-01T00:00:00Z"\n  mac: ENC[AES256_GCM,data:bWFj,iv:aXY=,tag:dGFn,type:str]\n`,
  ),
  silent(
    'ciphertext under names of files',
    `${head}stringData:\n  credentials.json: ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]\n  app.toml: ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]\n`,
  ),
  silent(
    'placeholders of the Argo CD Vault plugin',
    `${head}stringData:\n  password: <path:secret/data/gateway#password>\ndata:\n  token: ${base64('<path:secret/data/gateway#token>')}\n`,
  ),
  silent(
    'an empty list of registries',
    `${head}type: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${base64('{"auths":{}}')}\n`,
  ),
  silent(
    'a token that the cluster fills in',
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: deployer-token\n  annotations:\n    kubernetes.io/service-account.name: deployer\ntype: kubernetes.io/service-account-token\n',
  ),
];
