import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'infracost-api-key',
  provider: 'Infracost',
  source: 'https://www.infracost.io/docs/',
  starts: ['ico-'],
  pattern: /ico-[0-9A-Za-z]{32}/,
  is: isMixed,
  revoke: 'dashboard.infracost.io → Org settings → API keys',
});

export const examples = (): readonly TokenExample[] => [finds(fake.infracostKey), silent('ico-your-key-here')];
