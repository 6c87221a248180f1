import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'linear-token',
  provider: 'Linear',
  source: 'https://linear.app/developers/graphql',
  starts: ['lin_api_', 'lin_oauth_', 'lin_wh_'],
  pattern: /lin_(?:api_[0-9A-Za-z]{40}|oauth_[0-9a-f]{64}|wh_[0-9A-Za-z]{20,64})/,
  revoke: 'linear.app → Settings → Security & access → API keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.linearToken),
  finds(fake.linearOauthToken),
  silent('lin_api_your_key_here'),
];
