import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';

export default [
  defineToken({
    id: 'atlassian-token',
    provider: 'Atlassian',
    source,
    starts: ['ATATT3'],
    pattern: /ATATT3[0-9A-Za-z_=-]{100,250}/,
    revoke: 'id.atlassian.com/manage-profile/security/api-tokens → Revoke',
  }),
  defineToken({
    id: 'atlassian-admin-key',
    provider: 'Atlassian',
    source,
    starts: ['ATCTT3'],
    pattern: /ATCTT3[0-9A-Za-z_=-]{100,250}/,
    revoke:
      'Revoke it where it was made: Bitbucket repository or workspace settings → Access tokens, or admin.atlassian.com → API keys',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.atlassianToken),
  silent('ATATT3-your-key'),
  finds(fake.atlassianAdminKey),
  silent('ATCTT3-your-key'),
];
