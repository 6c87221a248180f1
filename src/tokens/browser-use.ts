import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'browser-use-api-key',
  provider: 'Browser Use',
  source: 'https://docs.cloud.browser-use.com/',
  starts: ['bu_'],
  pattern: /bu_[0-9A-Za-z_-]{43}/,
  is: isMixed,
  revoke: 'cloud.browser-use.com → Settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.browserUseKey), silent('bu_your_key_here')];
