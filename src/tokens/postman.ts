import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'postman-api-key',
  provider: 'Postman',
  source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  starts: ['PMAK-'],
  pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/,
  revoke: 'postman.co/settings/me/api-keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.postmanKey), silent('PMAK-your-key-here')];
