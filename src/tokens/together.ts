import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'together-api-key',
  provider: 'Together AI',
  source: 'https://docs.together.ai/docs/api-keys-authentication',
  starts: ['tgp_v1_'],
  pattern: /tgp_v1_[0-9A-Za-z_-]{43}/,
  revoke: 'api.together.ai/settings/api-keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.togetherKey), silent('tgp_v1_your_key_here')];
