import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'deepl-api-key',
  provider: 'DeepL',
  source: 'https://developers.deepl.com/docs/getting-started/auth',
  starts: [],
  inside: { text: ':fx', least: 36, most: 36 },
  pattern: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx/,
  revoke: 'deepl.com → Account → API keys → Deactivate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.deeplKey), silent('your:fxhere')];
