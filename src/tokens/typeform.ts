import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'typeform-token',
  provider: 'Typeform',
  source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  starts: ['tfp_'],
  pattern: /tfp_[0-9A-Za-z_-]{40,60}(?:_[0-9A-Za-z]{12,16})?/,
  is: isMixed,
  revoke: 'admin.typeform.com → Personal tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.typeformToken), silent('tfp_your_key_here')];
