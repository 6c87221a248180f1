import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'lichess-token',
  provider: 'Lichess',
  source: 'https://lichess.org/api#section/Introduction/Authentication',
  starts: ['lip_', 'lio_'],
  pattern: /li[po]_[0-9A-Za-z]{20,32}/,
  revoke: 'lichess.org/account/oauth/token → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.lichessToken), silent('lip_your_key_here')];
