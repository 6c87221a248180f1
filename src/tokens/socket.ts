import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'socket-token',
  provider: 'Socket',
  source: 'https://docs.socket.dev/reference/authentication',
  starts: ['sktsec_'],
  pattern: /sktsec_[0-9A-Za-z_-]{40,80}/,
  is: isMixed,
  revoke: 'socket.dev → Settings → API tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.socketToken), silent('sktsec_your_key_here')];
