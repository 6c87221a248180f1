import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

const literals = ['spec.template.data.*', 'spec.template.stringData.*'];

export default defineResource({
  id: 'sealed-secret',
  title: 'SealedSecret',
  matches: { groups: ['bitnami.com'], kinds: ['SealedSecret'] },
  // The template is copied into the Secret as it stands; only encryptedData is encrypted.
  only: literals,
  entries: literals,
  secrets: literals,
  remedy: () => 'Seal the value with kubeseal, and write {{ index . "key" }} in the template.',
});

const head = 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: gateway\nspec:\n';

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in the template',
    `${head}  encryptedData:\n    token: AgBy3i4OJSWK\n  template:\n    data:\n      api-key: ‹›\n`,
    () => fake.opaque(40),
  ),
  silent(
    'ciphertext',
    `${head}  encryptedData:\n    password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq1k0vJpQz\n  template:\n    metadata:\n      name: gateway\n    data:\n      url: 'postgres://app:{{ index . "password" }}@db/app'\n`,
  ),
];
