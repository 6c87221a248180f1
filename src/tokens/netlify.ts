import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'netlify-token',
  provider: 'Netlify',
  source: 'https://docs.netlify.com/api/get-started/#authentication',
  starts: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
  pattern: /nf[pcoub]_[0-9A-Za-z]{36}/,
  revoke: 'app.netlify.com/user/applications → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.netlifyToken), silent('nfp_your_key_here')];
