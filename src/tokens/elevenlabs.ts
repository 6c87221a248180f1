import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'elevenlabs-api-key',
  provider: 'ElevenLabs',
  source: 'https://elevenlabs.io/docs/api-reference/authentication',
  starts: ['sk_'],
  pattern: /sk_[0-9a-f]{48}/,
  revoke: 'elevenlabs.io → Developers → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.elevenlabsKey), silent('sk_your_key_here')];
