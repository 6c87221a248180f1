import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'browserbase-api-key',
  provider: 'Browserbase',
  source: 'https://docs.browserbase.com/',
  starts: ['bb_live_', 'bb_test_'],
  pattern: /bb_(?:live|test)_[0-9A-Za-z_-]{20,40}/,
  is: isMixed,
  revoke: 'browserbase.com → Settings → API keys → rotate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.browserbaseKey), silent('bb_live_your_key_here')];
