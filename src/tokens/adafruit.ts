import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'adafruit-key',
  provider: 'Adafruit IO',
  source: 'https://io.adafruit.com/api/docs/',
  starts: ['aio_'],
  pattern: /aio_[0-9A-Za-z]{28}/,
  revoke: 'Adafruit IO → My Key → Regenerate key',
});

export const examples = (): readonly TokenExample[] => [finds(fake.adafruitKey), silent('aio_your_key_here')];
