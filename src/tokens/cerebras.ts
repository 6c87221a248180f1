import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'cerebras-api-key',
  provider: 'Cerebras',
  source: 'https://inference-docs.cerebras.ai/quickstart',
  starts: ['csk-'],
  pattern: /csk-[0-9a-z]{48}/,
  revoke: 'cloud.cerebras.ai → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.cerebrasKey), silent('csk-your-key-here')];
