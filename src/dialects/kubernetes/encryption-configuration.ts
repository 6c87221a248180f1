import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'encryption-configuration',
  title: 'EncryptionConfiguration',
  matches: { groups: ['apiserver.config.k8s.io', ''], kinds: ['EncryptionConfiguration', 'EncryptionConfig'] },
  places: { credentials: ['resources[].providers[].*.keys[].secret'] },
  remedy: () => 'Keep this file on the control plane only. Use a kms provider, or write a new key and re-encrypt.',
});

const file = (secret: string): string =>
  `apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n  - resources:\n      - secrets\n    providers:\n      - aescbc:\n          keys:\n            - name: key1\n              secret: ${secret}\n      - identity: {}\n`;

export const examples = (): readonly TextExample[] => [
  finds('a key', file('‹›'), () => Buffer.from(fake.hex(64), 'hex').toString('base64')),
  silent('the placeholder of the guide', file('<BASE 64 ENCODED SECRET>')),
];
