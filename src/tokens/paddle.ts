import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'paddle-api-key',
  provider: 'Paddle',
  source: 'https://developer.paddle.com/api-reference/about/api-keys',
  starts: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
  pattern: /pdl_(?:live|sdbx)_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}/,
  revoke: 'vendors.paddle.com → Developer tools → Authentication → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.paddleKey), silent('pdl_live_apikey_your_key_here')];
