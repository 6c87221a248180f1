import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'perplexity-api-key',
  provider: 'Perplexity',
  source: 'https://docs.perplexity.ai/getting-started/quickstart',
  starts: ['pplx-'],
  pattern: /pplx-[0-9A-Za-z]{48}/,
  revoke: 'perplexity.ai/account/api/keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.perplexityKey), silent('pplx-your-key-here')];
