import { silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

/** Kinds that only say which secret of which store goes where. */
export default defineResource({
  id: 'secret-operators',
  title: 'Secrets operators and the CSI driver',
  matches: {
    groups: [
      'secrets.hashicorp.com',
      'secrets-store.csi.x-k8s.io',
      'onepassword.com',
      'k8s.bitwarden.com',
      'secrets.doppler.com',
      'secrets.infisical.com',
      'spv.no',
      'secretsync.gke.io',
      'vault.banzaicloud.com',
    ],
    kinds: ['*'],
  },
  only: ['spec.headers.*'],
  remedy: () => 'Keep the value in the store and refer to it.',
});

export const examples = (): readonly TextExample[] => [
  silent(
    'Vault',
    'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata:\n  name: gateway\nspec:\n  mount: kv\n  path: gateway/password\n  destination:\n    name: gateway-credentials\n    create: true\n',
  ),
  silent(
    'the CSI driver',
    'apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata:\n  name: gateway\nspec:\n  provider: vault\n  parameters:\n    objects: |\n      - objectName: db-password\n        secretPath: secret/data/db\n        secretKey: password\n  secretObjects:\n    - secretName: gateway\n      data:\n        - objectName: db-password\n          key: password\n',
  ),
  silent(
    '1Password and Bitwarden',
    'apiVersion: onepassword.com/v1\nkind: OnePasswordItem\nmetadata:\n  name: gateway\nspec:\n  itemPath: vaults/infra/items/gateway-token\n---\napiVersion: k8s.bitwarden.com/v1\nkind: BitwardenSecret\nmetadata:\n  name: gateway\nspec:\n  organizationId: 5d9b4b0a-8c1e-4f0e-9a53-0a4c6a7a1b11\n  map:\n    - bwSecretId: 9be5f1d2-2f3c-4a55-8a0b-2b1f6f0c7a90\n      secretKeyName: API_TOKEN\n',
  ),
];
