import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'duffel-token',
  provider: 'Duffel',
  source: 'https://duffel.com/docs/api/overview/making-requests',
  starts: ['duffel_live_', 'duffel_test_'],
  pattern: /duffel_(?:live|test)_[0-9A-Za-z_=-]{43}/,
  revoke: 'app.duffel.com → Developers → Access tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.duffelToken), silent('duffel_live_your_key_here')];
