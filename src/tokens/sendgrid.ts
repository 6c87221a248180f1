import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'sendgrid-api-key',
  provider: 'SendGrid',
  source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  starts: ['SG.'],
  pattern: /SG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}/,
  revoke: 'app.sendgrid.com → Settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.sendgridKey), silent('SG.your-key')];
