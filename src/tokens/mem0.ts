import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'mem0-api-key',
  provider: 'Mem0',
  source: 'https://docs.mem0.ai/',
  starts: ['m0-'],
  pattern: /m0-[0-9A-Za-z]{40}/,
  is: isMixed,
  revoke: 'app.mem0.ai → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.mem0Key), silent('m0-your-key-here')];
