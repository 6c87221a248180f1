import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'fly-token',
  provider: 'Fly.io',
  source: 'https://fly.io/docs/security/tokens/',
  starts: ['fm1r_', 'fm1a_', 'fm2_', 'fo1_'],
  pattern: /(?:fo1_[0-9A-Za-z_-]{43}|fm(?:1r|1a|2)_[0-9A-Za-z+/]{100,3000}={0,3})/,
  revoke: 'fly tokens revoke, or the dashboard → Tokens',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.flyToken),
  finds(fake.flyLegacyToken),
  silent('fm1r_your_key_here'),
];
