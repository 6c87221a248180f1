import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'dart-token',
  provider: 'Dart',
  source: 'https://help.dartai.com/',
  starts: ['dsa_'],
  pattern: /dsa_[0-9a-f]{64}/,
  revoke: 'app.dartai.com → Settings → Account → regenerate the token',
});

export const examples = (): readonly TokenExample[] => [finds(fake.dartToken), silent('dsa_your_key_here')];
