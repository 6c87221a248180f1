import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'xai-api-key',
  provider: 'xAI',
  source: 'https://docs.x.ai/docs/overview',
  starts: ['xai-'],
  pattern: /xai-[0-9A-Za-z_-]{70,120}/,
  revoke: 'console.x.ai → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.xaiKey), silent('xai-your-key-here')];
