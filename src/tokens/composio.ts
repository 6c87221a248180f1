import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'composio-api-key',
  provider: 'Composio',
  source: 'https://docs.composio.dev/',
  starts: ['ak_'],
  pattern: /ak_[0-9A-Za-z_-]{20}/,
  needsName: true,
  revoke: 'platform.composio.dev → Settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.composioKey), silent('ak_your_key_here')];
