import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials';

export default [
  defineToken({
    id: 'mercado-pago-token',
    provider: 'Mercado Pago',
    source,
    starts: ['APP_USR-', 'TEST-'],
    pattern: /(?:APP_USR|TEST)-[0-9]{12,18}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}/,
    revoke: 'mercadopago.com/developers → Your integrations → Credentials → Renew',
  }),
  defineToken({
    id: 'mercado-pago-public-key',
    provider: 'Mercado Pago',
    source,
    starts: ['APP_USR-', 'TEST-'],
    pattern: /(?:APP_USR|TEST)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.mercadoPagoToken),
  silent('APP_USR-your-key-here'),
  silent(fake.mercadoPagoPublicKey()),
  silent('APP_USR-your-key-here'),
];
