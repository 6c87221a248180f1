import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://mailchimp.com/developer/marketing/docs/fundamentals/';

export default [
  defineToken({
    id: 'mailchimp-api-key',
    provider: 'Mailchimp',
    source,
    starts: [],
    inside: { text: '-us', least: 32, most: 32 },
    pattern: /[0-9a-f]{32}-us[0-9]{1,2}/,
    revoke: 'Mailchimp → Profile → Extras → API keys → Revoke',
  }),
  defineToken({
    id: 'mandrill-api-key',
    provider: 'Mailchimp',
    source,
    starts: ['md-'],
    pattern: /md-[0-9A-Za-z_-]{22}/,
    needsName: true,
    revoke: 'mandrillapp.com → Settings → SMTP & API info → Delete key',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.mailchimpKey),
  silent('your-ushere'),
  finds(fake.mandrillKey),
  silent('md-your-key-here'),
];
