import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'telnyx-api-key',
  provider: 'Telnyx',
  source: 'https://developers.telnyx.com/docs/account-setup/',
  starts: ['KEY0'],
  pattern: /KEY0[0-9A-F]{31}_[0-9A-Za-z]{22}/,
  revoke: 'portal.telnyx.com → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.telnyxKey), silent('KEY0-your-key')];
