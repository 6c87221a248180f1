import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'inngest-signing-key',
  provider: 'Inngest',
  source: 'https://www.inngest.com/docs/platform/signing-keys',
  starts: ['signkey-'],
  pattern: /signkey-[a-z]{3,12}-[0-9a-f]{64}/,
  revoke: 'app.inngest.com → Settings → Signing key → Rotate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.inngestSigningKey), silent('signkey-your-key-here')];
