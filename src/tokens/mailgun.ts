import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'mailgun-api-key',
  provider: 'Mailgun',
  source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  starts: ['key-'],
  pattern: /key-[0-9a-f]{32}/,
  needsName: true,
  revoke: 'app.mailgun.com → API security → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.mailgunKey), silent('key-your-key-here')];
