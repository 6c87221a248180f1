import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'fireworks-api-key',
  provider: 'Fireworks AI',
  source: 'https://docs.fireworks.ai/api-reference/introduction',
  starts: ['fw_'],
  pattern: /fw_[0-9A-Za-z]{22,24}/,
  is: isMixed,
  revoke: 'app.fireworks.ai → Settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.fireworksKey), silent('fw_your_key_here')];
