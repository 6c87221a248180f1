import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'render-api-key',
  provider: 'Render',
  source: 'https://render.com/docs/api',
  starts: ['rnd_'],
  pattern: /rnd_[0-9A-Za-z]{28,32}/,
  revoke: 'dashboard.render.com → Account settings → API keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.renderKey), silent('rnd_your_key_here')];
