import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'firebase-server-key',
  provider: 'Firebase Cloud Messaging',
  source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
  starts: ['AAAA'],
  pattern: /AAAA[0-9A-Za-z_-]{7}:[0-9A-Za-z_-]{140}/,
  revoke: 'Firebase console → Project settings → Cloud Messaging → Delete server key',
});

export const examples = (): readonly TokenExample[] => [finds(fake.firebaseServerKey), silent('AAAAyour:server-key')];
