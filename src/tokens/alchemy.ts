import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'alchemy-url',
  provider: 'Alchemy',
  source: 'https://www.alchemy.com/docs/create-an-api-key',
  starts: ['g.alchemy.com/v2/'],
  pattern: /g\.alchemy\.com\/v2\/(?:alcht_[0-9A-Za-z]{30}|[0-9A-Za-z_-]{32})/,
  revoke: 'dashboard.alchemy.com → Apps → API Key → Rotate',
});

export const examples = (): readonly TokenExample[] => [
  finds(() => `g.alchemy.com/v2/${fake.opaque(32)}`),
  silent('g.alchemy.com/v2/your-api-key'),
];
