import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'plaid-access-token',
  provider: 'Plaid',
  source: 'https://plaid.com/docs/api/tokens/',
  starts: ['access-sandbox-', 'access-production-', 'access-development-'],
  pattern: /access-(?:sandbox|production|development)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  revoke: 'Call /item/access_token/invalidate',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.plaidAccessToken),
  silent('access-sandbox-your-key-here'),
];
