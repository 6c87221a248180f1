import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'adobe-client-secret',
  provider: 'Adobe',
  source: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
  starts: ['p8e-'],
  pattern: /p8e-[0-9A-Za-z_-]{32}/,
  revoke: 'Adobe Developer Console → project → credentials → Add new client secret',
});

export const examples = (): readonly TokenExample[] => [finds(fake.adobeClientSecret), silent('p8e-your-key-here')];
