import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'jfrog-token',
  provider: 'JFrog',
  source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  starts: ['AKCp', 'cmVmdGtu'],
  pattern: /(?:AKCp[0-9A-Za-z]{69}|cmVmdGtu[0-9A-Za-z]{56})/,
  revoke: 'JFrog Platform → Administration → Access tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.jfrogToken),
  finds(fake.jfrogReferenceToken),
  silent('AKCp-your-key'),
];
