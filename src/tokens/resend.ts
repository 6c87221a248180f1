import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'resend-api-key',
  provider: 'Resend',
  source: 'https://resend.com/docs/dashboard/api-keys/introduction',
  starts: ['re_'],
  pattern: /re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}/,
  revoke: 'resend.com/api-keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.resendKey), silent('re_your_key_here')];
