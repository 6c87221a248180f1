import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'cursor-api-key',
  provider: 'Cursor',
  source: 'https://cursor.com/docs/cloud-agent/api/endpoints',
  starts: ['key_', 'crsr_'],
  pattern: /(?:key|crsr)_[0-9a-f]{64}/,
  revoke: 'cursor.com/dashboard → API keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.cursorKey), silent('key_your_key_here')];
