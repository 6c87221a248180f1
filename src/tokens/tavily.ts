import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'tavily-api-key',
  provider: 'Tavily',
  source: 'https://docs.tavily.com/documentation/api-reference/introduction',
  starts: ['tvly-'],
  pattern: /tvly-(?:dev-|prod-)?[0-9A-Za-z-]{32,64}/,
  is: isMixed,
  revoke: 'app.tavily.com → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.tavilyKey), silent('tvly-your-api-key')];
