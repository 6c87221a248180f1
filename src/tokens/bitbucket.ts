import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'bitbucket-app-password',
  provider: 'Bitbucket',
  source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  starts: ['ATBB'],
  pattern: /ATBB[0-9A-Za-z]{32}/,
  revoke: 'Bitbucket → Personal settings → App passwords → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.bitbucketAppPassword), silent('ATBB-your-key')];
