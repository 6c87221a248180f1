import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'replicate-token',
  provider: 'Replicate',
  source: 'https://replicate.com/docs/topics/security/api-tokens',
  starts: ['r8_'],
  pattern: /r8_[0-9A-Za-z_-]{37}/,
  revoke: 'replicate.com/account/api-tokens → Disable',
});

export const examples = (): readonly TokenExample[] => [finds(fake.replicateToken), silent('r8_your_key_here')];
