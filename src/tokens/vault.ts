import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'vault-token',
  provider: 'HashiCorp Vault',
  source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  starts: ['hvs.', 'hvb.', 'hvr.'],
  pattern: /hv[sbr]\.[0-9A-Za-z_-]{24,300}/,
  is: isMixed,
  revoke: 'vault token revoke',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.vaultToken),
  finds(fake.vaultRootToken),
  silent('hvs.your-vault-token'),
];
