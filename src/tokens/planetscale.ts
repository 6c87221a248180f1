import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'planetscale-token',
  provider: 'PlanetScale',
  source: 'https://planetscale.com/docs/api/reference/service-tokens',
  starts: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
  pattern: /pscale_(?:tkn|pw|oauth)_[0-9A-Za-z_-]{32,64}/,
  is: isMixed,
  revoke: 'app.planetscale.com → Settings → Service tokens or Passwords → Delete',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.planetscaleToken),
  silent('pscale_tkn_your_key_here'),
];
