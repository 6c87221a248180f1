import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://www.twilio.com/docs/iam/api-keys';

export default [
  // Names a key; its secret has no shape of its own. People paste both under names of credentials.
  defineToken({
    id: 'twilio-api-key',
    provider: 'Twilio',
    source,
    starts: [...'0123456789abcdef'].map((digit) => `SK${digit}`),
    pattern: /SK[0-9a-f]{32}/,
    needsName: true,
    revoke: 'console.twilio.com → API keys & tokens → Delete',
  }),
  defineToken({
    id: 'twilio-account-sid',
    provider: 'Twilio',
    source,
    starts: [...'0123456789abcdef'].map((digit) => `AC${digit}`),
    pattern: /AC[0-9a-f]{32}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.twilioKey),
  silent('SK_your_key_here'),
  silent(fake.twilioAccountSid()),
  silent('AC_your_account'),
];
