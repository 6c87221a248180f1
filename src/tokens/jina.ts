import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'jina-api-key',
  provider: 'Jina AI',
  source: 'https://jina.ai/api-dashboard/',
  starts: ['jina_'],
  pattern: /jina_[0-9a-f]{32}[0-9A-Za-z_-]{28}/,
  revoke: 'jina.ai/api-dashboard → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.jinaKey), silent('jina_your_key_here')];
