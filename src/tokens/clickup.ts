import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'clickup-token',
  provider: 'ClickUp',
  source: 'https://developer.clickup.com/docs/authentication',
  starts: ['pk_'],
  pattern: /pk_[0-9]{7,10}_[0-9A-Z]{32}/,
  revoke: 'ClickUp → Settings → Apps → Regenerate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.clickupToken), silent('pk_your_key_here')];
