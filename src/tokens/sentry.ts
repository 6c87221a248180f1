import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import type { Checked } from './checksums.ts';
import { defineToken } from './define.ts';
import { checkObject } from './encodings.ts';

const source = 'https://docs.sentry.io/account/auth-tokens/';

/** Between the underscores stands JSON with the organisation and the site (https://docs.sentry.io/account/auth-tokens/). */
function checkSentry(token: string): Checked {
  return checkObject('sntrys_', ['url', 'org'])(token.slice(0, token.lastIndexOf('_')));
}

export default [
  defineToken({
    id: 'sentry-organization-token',
    provider: 'Sentry',
    source,
    starts: ['sntrys_eyJ'],
    pattern: /sntrys_eyJ[0-9A-Za-z+/]{60,500}={0,2}_[0-9A-Za-z+/]{43}/,
    accept: checkSentry,
    revoke: 'sentry.io → Settings → Auth tokens → Revoke',
  }),
  defineToken({
    id: 'sentry-user-token',
    provider: 'Sentry',
    source,
    starts: ['sntryu_', 'sntrya_'],
    pattern: /sntry[ua]_[0-9a-f]{64}/,
    revoke: 'sentry.io → Settings → Auth tokens → Revoke',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.sentryOrganizationToken),
  silent('sntrys_eyJ...'),
  finds(fake.sentryUserToken),
  silent('sntryu_your_key_here'),
];
