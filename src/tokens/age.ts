import * as fake from '../examples/fake.ts';
import { finds, lowered, silent, type TokenExample } from '../examples/token.ts';
import { checkBech32 } from './checksums.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'age-secret-key',
  provider: 'age',
  source: 'https://age-encryption.org/v1',
  starts: ['AGE-SECRET-KEY-1'],
  pattern: /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/,
  accept: checkBech32,
  revoke: 'Make a new key with age-keygen and encrypt the files again for it',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.ageSecretKey),
  lowered(() => fake.spoiled(fake.ageSecretKey())),
  silent('AGE-SECRET-KEY-1-your-key'),
];
