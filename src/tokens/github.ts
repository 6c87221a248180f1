import * as fake from '../examples/fake.ts';
import { finds, lowered, silent, type TokenExample } from '../examples/token.ts';
import { checkCrc32Base62 } from './checksums.ts';
import { defineToken } from './define.ts';

const source =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats';

export default [
  defineToken({
    id: 'github-token',
    provider: 'GitHub',
    source,
    starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /gh[pousr]_[0-9A-Za-z]{36}/,
    accept: checkCrc32Base62,
    revoke: 'github.com/settings/tokens → Delete',
  }),
  defineToken({
    id: 'github-fine-grained-token',
    provider: 'GitHub',
    source,
    starts: ['github_pat_'],
    pattern: /github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}/,
    revoke: 'github.com/settings/personal-access-tokens → Delete',
  }),
  // Since April 2026 an installation token carries a signed token; it ends after an hour.
  defineToken({
    id: 'github-installation-token',
    provider: 'GitHub',
    source,
    starts: ['ghs_'],
    pattern: /ghs_[0-9]{1,12}_eyJ[0-9A-Za-z_-]{15,800}\.[0-9A-Za-z_-]{20,2000}\.[0-9A-Za-z_-]{20,1000}/,
    revoke: 'It ends by itself after an hour; DELETE /installation/token ends it now',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.githubToken),
  finds(fake.githubOauthToken),
  lowered(() => fake.spoiled(fake.githubToken())),
  silent('ghp_your_token_here'),
  finds(fake.githubFineGrainedToken),
  silent('github_pat_xxx'),
  finds(fake.githubInstallationToken),
];
