import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'shippo-token',
  provider: 'Shippo',
  source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  starts: ['shippo_live_', 'shippo_test_'],
  pattern: /shippo_(?:live|test)_[0-9a-f]{40}/,
  revoke: 'apps.goshippo.com → Settings → API → Delete token',
});

export const examples = (): readonly TokenExample[] => [finds(fake.shippoToken), silent('shippo_live_your_key_here')];
