import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'context7-api-key',
  provider: 'Context7',
  source: 'https://github.com/upstash/context7',
  starts: ['ctx7sk-'],
  pattern: /ctx7sk-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  revoke: 'context7.com/dashboard → API keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.context7Key), silent('ctx7sk-your-key-here')];
