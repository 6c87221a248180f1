import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'up-token',
  provider: 'Up',
  source: 'https://developer.up.com.au/',
  starts: ['up:yeah:'],
  pattern: /up:yeah:[0-9A-Za-z]{128}/,
  revoke: 'api.up.com.au/getting_started → generate a new token, which ends the old one',
});

export const examples = (): readonly TokenExample[] => [finds(fake.upToken), silent('up:yeah:your_key_here')];
