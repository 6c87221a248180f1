import * as fake from '../examples/fake.ts';
import { finds, lowered, silent, type TokenExample } from '../examples/token.ts';
import { checkCrc32Base36 } from './checksums.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

const source = 'https://docs.gitlab.com/security/tokens/#token-prefixes';

export default [
  defineToken({
    id: 'gitlab-token',
    provider: 'GitLab',
    source,
    starts: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glcbt-',
      'glptt-',
      'glft-',
      'glimt-',
      'glagent-',
      'glsoat-',
      'gloas-',
      'glrtr-',
      'glwt-',
    ],
    pattern: /gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas|rtr|wt)-[0-9A-Za-z_-]{20,64}/,
    is: isMixed,
    revoke: 'GitLab → User settings → Access tokens → Revoke',
  }),
  defineToken({
    id: 'gitlab-routable-token',
    provider: 'GitLab',
    source,
    starts: ['glpat-', 'gldt-', 'glrt-', 'glrtr-', 'glcbt-', 'glptt-'],
    pattern: /gl(?:pat|dt|rt|rtr|cbt|ptt)-[0-9A-Za-z_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}/,
    accept: checkCrc32Base36,
    revoke: 'GitLab → User settings → Access tokens → Revoke',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.gitlabToken),
  finds(fake.gitlabTriggerToken),
  silent('glpat-your-key-here'),
  finds(fake.gitlabRoutableToken),
  lowered(() => fake.spoiled(fake.gitlabRoutableToken())),
];
