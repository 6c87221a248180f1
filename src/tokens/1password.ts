import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { checkObject } from './encodings.ts';

const source = 'https://developer.1password.com/docs/service-accounts/security/';

export default [
  defineToken({
    id: '1password-service-account-token',
    provider: '1Password',
    source,
    starts: ['ops_eyJ'],
    pattern: /ops_eyJ[0-9A-Za-z+/_-]{200,2000}={0,2}/,
    accept: checkObject('ops_', ['secretKey']),
    revoke: '1password.com → Developer → Service accounts → Delete',
  }),
  defineToken({
    id: '1password-secret-key',
    provider: '1Password',
    source,
    starts: ['A3-'],
    pattern: /A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/,
    revoke: '1password.com → My profile → Regenerate Secret Key',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.onePasswordToken),
  silent('ops_eyJ...'),
  finds(fake.onePasswordSecretKey),
  silent('A3-XXXXXX'),
];
