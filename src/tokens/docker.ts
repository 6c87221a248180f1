import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'docker-token',
  provider: 'Docker Hub',
  source: 'https://docs.docker.com/security/access-tokens/',
  starts: ['dckr_pat_', 'dckr_oat_'],
  pattern: /dckr_(?:pat_[0-9A-Za-z_-]{27}|oat_[0-9A-Za-z_-]{32})/,
  revoke: 'app.docker.com → Account settings → Personal access tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.dockerToken),
  finds(fake.dockerOrganizationToken),
  silent('dckr_pat_your_key_here'),
];
