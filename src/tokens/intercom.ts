import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'intercom-token',
  provider: 'Intercom',
  source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  starts: ['dG9rO'],
  pattern: /dG9rO[0-9A-Za-z+/]{54}=/,
  revoke: 'Intercom → Developer Hub → the app → Authentication → Regenerate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.intercomToken), silent('dG9rO...')];
