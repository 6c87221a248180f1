import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

const source = 'https://cloud.google.com/docs/authentication/api-keys';

export default [
  defineToken({
    id: 'google-api-key',
    provider: 'Google',
    source,
    starts: ['AIza'],
    pattern: /AIza[0-9A-Za-z_-]{35}/,
    revoke: 'console.cloud.google.com/apis/credentials → Delete, after restricting the new key',
  }),
  defineToken({
    id: 'google-auth-key',
    provider: 'Google',
    source,
    starts: ['AQ.Ab'],
    pattern: /AQ\.Ab[0-9A-Za-z_-]{46,100}/,
    revoke: 'aistudio.google.com/api-keys → Delete',
  }),
  defineToken({
    id: 'google-client-secret',
    provider: 'Google',
    source,
    starts: ['GOCSPX-'],
    pattern: /GOCSPX-[0-9A-Za-z_-]{28}/,
    revoke: 'console.cloud.google.com/apis/credentials → the OAuth client → add a new secret, then delete this one',
  }),
  defineToken({
    id: 'google-refresh-token',
    provider: 'Google',
    source,
    starts: ['1//0'],
    pattern: /1\/\/0[0-9A-Za-z_-]{40,120}/,
    is: isMixed,
    revoke: 'myaccount.google.com/connections → remove the app',
  }),
  defineToken({
    id: 'google-access-token',
    provider: 'Google',
    source,
    starts: ['ya29.'],
    pattern: /ya29\.[0-9A-Za-z_-]{60,1000}/,
    revoke: 'It ends by itself after an hour; oauth2.googleapis.com/revoke ends it now',
  }),
  // Every user of the application sees it.
  defineToken({
    id: 'google-client-id',
    provider: 'Google',
    source,
    starts: [],
    inside: { text: '.apps.googleusercontent.com', least: 39, most: 48 },
    pattern: /[0-9]{6,15}-[0-9a-z]{32}\.apps\.googleusercontent\.com/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.googleApiKey),
  silent('AIza...'),
  finds(fake.googleAuthKey),
  silent('AQ.Ab-your-key'),
  finds(fake.googleClientSecret),
  silent('GOCSPX-your-key-here'),
  finds(fake.googleRefreshToken),
  silent('1//0-your-refresh-token'),
  finds(fake.googleAccessToken),
  silent('ya29.your-key'),
  silent(fake.googleClientId()),
  silent('your.apps.googleusercontent.comhere'),
];
