import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://developers.brevo.com/docs/getting-started';

export default [
  defineToken({
    id: 'brevo-api-key',
    provider: 'Brevo',
    source,
    starts: ['xkeysib-'],
    pattern: /xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}/,
    revoke: 'Brevo → SMTP & API → API keys → Delete',
  }),
  defineToken({
    id: 'brevo-smtp-key',
    provider: 'Brevo',
    source,
    starts: ['xsmtpsib-'],
    pattern: /xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16}/,
    revoke: 'Brevo → SMTP & API → API keys → Delete',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.brevoKey),
  silent('xkeysib-your-key-here'),
  finds(fake.brevoSmtpKey),
  silent('xsmtpsib-your-key-here'),
];
