import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'doppler-token',
  provider: 'Doppler',
  source: 'https://docs.doppler.com/reference/auth-token-formats',
  starts: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.', 'dp.said.'],
  pattern: /dp\.(?:pt|ct|sa|said|scim|audit|st(?:\.[0-9a-z_-]{2,35})?)\.[0-9A-Za-z]{40,44}/,
  revoke: 'dashboard.doppler.com → Tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.dopplerToken),
  finds(fake.dopplerServiceToken),
  silent('dp.pt.your-key'),
];
