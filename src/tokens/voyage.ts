import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'voyage-api-key',
  provider: 'Voyage AI',
  source: 'https://docs.voyageai.com/docs/api-key-and-installation',
  starts: ['pa-'],
  pattern: /pa-[0-9A-Za-z_-]{43}/,
  is: isMixed,
  revoke: 'dashboard.voyageai.com → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.voyageKey), silent('pa-your-key-here')];
