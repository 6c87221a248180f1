import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'polar-token',
  provider: 'Polar',
  source: 'https://polar.sh/docs/integrate/oat',
  starts: ['polar_oat_', 'polar_pat_'],
  pattern: /polar_[op]at_[0-9A-Za-z]{43,60}/,
  revoke: 'polar.sh → Settings → Access tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.polarToken), silent('polar_oat_your_key_here')];
