import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'firecrawl-api-key',
  provider: 'Firecrawl',
  source: 'https://docs.firecrawl.dev/introduction',
  starts: ['fc-'],
  pattern: /fc-[0-9a-f]{32}/,
  revoke: 'firecrawl.dev/app/api-keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.firecrawlKey), silent('fc-your-key-here')];
