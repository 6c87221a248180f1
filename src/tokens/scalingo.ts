import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'scalingo-token',
  provider: 'Scalingo',
  source: 'https://developers.scalingo.com/tokens',
  starts: ['tk-us-'],
  pattern: /tk-us-[0-9A-Za-z_-]{48}/,
  revoke: 'dashboard.scalingo.com/account/tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.scalingoToken), silent('tk-us-your-key-here')];
