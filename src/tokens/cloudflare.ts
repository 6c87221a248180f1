import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { verified } from './checksums.ts';
import { defineToken } from './define.ts';
import { checkObject } from './encodings.ts';

const source = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/';

/** A tunnel's token is JSON of account, tunnel and secret (cloudflared, connection/connection.go). */
function isTunnel(token: string): boolean {
  return checkObject('', ['a', 't', 's'])(token) === 'valid';
}

export default [
  defineToken({
    id: 'cloudflare-token',
    provider: 'Cloudflare',
    source,
    starts: ['cfat_', 'cfut_', 'cfk_'],
    pattern: /cf(?:at|ut|k)_[0-9A-Za-z_-]{40}(?:[0-9a-f]{8})?/,
    revoke: 'dash.cloudflare.com → My Profile → API Tokens → Roll or Delete',
  }),
  defineToken({
    id: 'cloudflare-origin-ca-key',
    provider: 'Cloudflare',
    source,
    starts: ['v1.0-'],
    pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/,
    revoke: 'dash.cloudflare.com → My Profile → API Tokens → Roll or Delete',
  }),
  defineToken({
    id: 'cloudflare-tunnel-token',
    provider: 'Cloudflare',
    source,
    starts: ['eyJhIjoi'],
    pattern: /eyJhIjoi[0-9A-Za-z+/_-]{120,240}={0,2}/,
    is: isTunnel,
    accept: verified,
    revoke: 'Cloudflare One → Networks → Tunnels → refresh the token',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.cloudflareToken),
  finds(fake.cloudflareAccountToken),
  silent('cfat_your_key_here'),
  finds(fake.cloudflareOriginCaKey),
  silent('v1.0-beta'),
  finds(fake.cloudflareTunnelToken),
  silent('eyJhIjoi...'),
];
