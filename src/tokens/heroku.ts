import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'heroku-api-key',
  provider: 'Heroku',
  source: 'https://devcenter.heroku.com/articles/authentication',
  starts: ['HRKU-'],
  pattern: /HRKU-AA[0-9A-Za-z_-]{58}/,
  revoke: 'dashboard.heroku.com/account → API key → Regenerate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.herokuKey), silent('HRKU-your-key-here')];
