import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'groq-api-key',
  provider: 'Groq',
  source: 'https://console.groq.com/docs/quickstart',
  starts: ['gsk_'],
  pattern: /gsk_[0-9A-Za-z]{52}/,
  revoke: 'console.groq.com/keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.groqKey), silent('gsk_your_key_here')];
