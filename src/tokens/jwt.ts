import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { jwtPattern, readJwt } from './encodings.ts';

/** One that nobody signed is no credential. */
function isJwt(token: string): boolean {
  const jwt = readJwt(token);
  return jwt !== undefined && jwt.header.alg !== 'none';
}

export default defineToken({
  id: 'jwt',
  provider: 'JSON Web Token',
  source: 'https://www.rfc-editor.org/rfc/rfc7519',
  starts: ['eyJ'],
  pattern: jwtPattern,
  is: isJwt,
  needsName: true,
  revoke: 'Revoke it where it was issued; where that cannot be done, change the signing key',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.jwt),
  silent('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...'),
];
