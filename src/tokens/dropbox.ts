import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'dropbox-token',
  provider: 'Dropbox',
  source: 'https://www.dropbox.com/developers/documentation/http/documentation#authorization',
  starts: ['sl.'],
  pattern: /sl\.(?:u\.)?[0-9A-Za-z_-]{130,1400}/,
  revoke: 'dropbox.com/account/connected_apps → Disconnect',
});

export const examples = (): readonly TokenExample[] => [finds(fake.dropboxToken), silent('sl.your_token_here')];
