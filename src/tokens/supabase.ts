import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { verified } from './checksums.ts';
import { defineToken } from './define.ts';
import { type Claims, jwtPattern, readJwt } from './encodings.ts';

const provider = 'Supabase';
const source = 'https://supabase.com/docs/guides/api/api-keys';

function claims(token: string): Claims {
  return readJwt(token)?.payload ?? {};
}

/** The keys that every local stack starts with are printed in the documentation. */
function isDemo(token: string): boolean {
  return claims(token).iss === 'supabase-demo';
}

export default [
  defineToken({
    id: 'supabase-access-token',
    provider,
    source: 'https://supabase.com/docs/reference/api/introduction',
    starts: ['sbp_'],
    pattern: /sbp_(?:oauth_|v[0-9]_)?[0-9a-f]{40}/,
    revoke: 'supabase.com/dashboard/account/tokens → Delete',
  }),
  defineToken({
    id: 'supabase-secret-key',
    provider,
    source,
    starts: ['sb_secret_'],
    pattern: /sb_secret_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8}/,
    revoke: 'Supabase dashboard → Project settings → API keys → Delete',
  }),
  defineToken({
    id: 'supabase-publishable-key',
    provider,
    source,
    starts: ['sb_publishable_'],
    pattern: /sb_publishable_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8}/,
    isPublic: true,
    revoke: 'Not needed: it is made for web pages',
  }),
  // Passes every row-level rule of the database.
  defineToken({
    id: 'supabase-service-role-key',
    provider,
    source,
    starts: ['eyJ'],
    pattern: jwtPattern,
    is: (token) => claims(token).role === 'service_role' && !isDemo(token),
    accept: verified,
    revoke: 'Supabase dashboard → Project settings → JWT keys → rotate; then move to sb_secret_ keys',
  }),
  defineToken({
    id: 'supabase-anon-key',
    provider,
    source,
    starts: ['eyJ'],
    pattern: jwtPattern,
    is: (token) => claims(token).role === 'anon' || isDemo(token),
    isPublic: true,
    revoke: 'Not needed: it is made for web pages',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.supabaseToken),
  finds(fake.supabaseOauthToken),
  finds(fake.supabaseSecretKey),
  finds(fake.serviceRoleJwt),
  silent('sbp_seu_token_aqui'),
  silent(fake.supabasePublishableKey()),
  silent(fake.anonJwt()),
];
