import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'e2b-api-key',
  provider: 'E2B',
  source: 'https://e2b.dev/docs/api-key',
  starts: ['e2b_'],
  pattern: /e2b_[0-9a-f]{40}/,
  revoke: 'e2b.dev/dashboard → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.e2bKey), silent('e2b_your_key_here')];
