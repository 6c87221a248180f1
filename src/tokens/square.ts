import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://developer.squareup.com/docs/build-basics/access-tokens';

export default [
  defineToken({
    id: 'square-access-token',
    provider: 'Square',
    source,
    starts: ['EAAA', 'sq0atp-'],
    pattern: /(?:EAAA[0-9A-Za-z_-]{60}|sq0atp-[0-9A-Za-z_-]{22})/,
    revoke: 'developer.squareup.com/apps → Credentials → Replace',
  }),
  defineToken({
    id: 'square-application-secret',
    provider: 'Square',
    source,
    starts: ['sq0csp-'],
    pattern: /sq0csp-[0-9A-Za-z_-]{43}/,
    revoke: 'developer.squareup.com/apps → Credentials → Replace',
  }),
  defineToken({
    id: 'square-application-id',
    provider: 'Square',
    source,
    starts: ['sq0idp-'],
    pattern: /sq0idp-[0-9A-Za-z_-]{22}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.squareToken),
  finds(fake.squareLegacyToken),
  silent('EAAAyour_access_token'),
  finds(fake.squareApplicationSecret),
  silent('sq0csp-your-key-here'),
  silent(fake.squareApplicationId()),
  silent('sq0idp-your-key-here'),
];
