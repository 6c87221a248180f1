import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'neon-api-key',
  provider: 'Neon',
  source: 'https://neon.com/docs/manage/api-keys',
  starts: ['napi_'],
  pattern: /napi_[0-9a-z]{64}/,
  revoke: 'console.neon.tech → Account settings → API keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.neonKey), silent('napi_your_key_here')];
