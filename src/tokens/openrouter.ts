import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'openrouter-api-key',
  provider: 'OpenRouter',
  source: 'https://openrouter.ai/docs/api-reference/authentication',
  starts: ['sk-or-v1-'],
  pattern: /sk-or-v1-[0-9a-f]{64}/,
  revoke: 'openrouter.ai/settings/keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.openrouterKey), silent('sk-or-v1-...')];
