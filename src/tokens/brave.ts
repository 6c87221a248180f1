import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

// Three capitals are a common beginning: what follows must look random.
export default defineToken({
  id: 'brave-api-key',
  provider: 'Brave Search',
  source: 'https://api-dashboard.search.brave.com/documentation',
  starts: ['BSA'],
  pattern: /BSA[0-9A-Za-z_-]{24,37}/,
  is: isMixed,
  revoke: 'api-dashboard.search.brave.com → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.braveKey),
  silent('BSA_your_brave_search_api_key_here'),
];
