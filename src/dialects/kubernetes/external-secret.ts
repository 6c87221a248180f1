import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

const templates = ['spec.target.template', 'spec.externalSecretSpec.target.template', 'spec.template'];
const literals = [
  ...templates.flatMap((template) => [`${template}.data.*`, `${template}.templateFrom[].literal`]),
  // Generators and stores that hold their values themselves.
  'spec.data.*',
  'spec.provider.fake.data[].value',
  'spec.provider.fake.data[].valueMap.*',
];

export default defineResource({
  id: 'external-secret',
  title: 'External Secrets Operator',
  places: { embedded: templates.map((template) => ({ path: `${template}.templateFrom[].literal`, format: 'yaml' })) },
  matches: { groups: ['external-secrets.io', 'generators.external-secrets.io', 'kubernetes-client.io'], kinds: ['*'] },
  only: [
    ...literals,
    'spec.provider.webhook.{url,body}',
    'spec.provider.webhook.headers.*',
    'spec.{url,body}',
    'spec.headers.*',
  ],
  entries: literals,
  secrets: literals,
  remedy: () => 'Keep the value in the secret store and write a template such as {{ .key }} here.',
});

const head = 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: gateway\nspec:\n';

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in the template',
    `${head}  target:\n    template:\n      data:\n        username: app\n        password: ‹›\n`,
    () => fake.opaque(24),
  ),
  finds(
    'the fake store',
    'apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata:\n  name: fake\nspec:\n  provider:\n    fake:\n      data:\n        - key: /gateway/token\n          value: ‹›\n',
    () => fake.opaque(40),
  ),
  silent(
    'what comes from a store',
    `${head}  refreshInterval: 1h\n  secretStoreRef:\n    name: vault\n    kind: ClusterSecretStore\n  target:\n    name: gateway-credentials\n    template:\n      data:\n        url: "postgres://app:{{ .password }}@db/app"\n        token: "{{ .token }}"\n  data:\n    - secretKey: password\n      remoteRef:\n        key: secret/data/gateway\n        property: password\n    - secretKey: api-token\n      remoteRef:\n        key: arn:aws:secretsmanager:eu-west-1:123456789012:secret:gateway-AbCdEf\n`,
  ),
  silent(
    'a store with a login by reference',
    'apiVersion: external-secrets.io/v1beta1\nkind: SecretStore\nmetadata:\n  name: vault\nspec:\n  provider:\n    vault:\n      server: https://vault.orchard.dev\n      path: secret\n      auth:\n        tokenSecretRef:\n          name: vault-token\n          key: token\n    azurekv:\n      tenantId: 5d9b4b0a-8c1e-4f0e-9a53-0a4c6a7a1b11\n      vaultUrl: https://orchard.vault.azure.net\n',
  ),
];
