import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'runway-api-key',
  provider: 'Runway',
  source: 'https://docs.dev.runwayml.com/guides/setup/',
  starts: ['key_'],
  pattern: /key_[0-9a-f]{128}/,
  revoke: 'dev.runwayml.com → API keys → Disable',
});

export const examples = (): readonly TokenExample[] => [finds(fake.runwayKey), silent('key_your_key_here')];
