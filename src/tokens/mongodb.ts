import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/';

export default [
  defineToken({
    id: 'mongodb-service-account-secret',
    provider: 'MongoDB Atlas',
    source,
    starts: ['mdb_sa_sk_'],
    pattern: /mdb_sa_sk_[0-9A-Za-z_-]{40}/,
    revoke: 'Atlas → Access manager → Service accounts → Revoke secret',
  }),
  defineToken({
    id: 'mongodb-service-account-id',
    provider: 'MongoDB Atlas',
    source,
    starts: ['mdb_sa_id_'],
    pattern: /mdb_sa_id_[0-9a-f]{24}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.mongodbServiceAccountSecret),
  silent('mdb_sa_sk_your_key_here'),
  silent(fake.mongodbServiceAccountId()),
  silent('mdb_sa_id_your_key_here'),
];
