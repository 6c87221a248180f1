import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://www.volcengine.com/docs/6291/65568';

export default [
  defineToken({
    id: 'volcengine-ark-key',
    provider: 'Volcengine',
    source,
    starts: ['ark-'],
    pattern: /ark-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-z]{5}/,
    revoke: 'console.volcengine.com/iam/keymanage → Disable, then delete',
  }),
  // Names the key pair; the secret half has no shape of its own.
  defineToken({
    id: 'volcengine-access-key-id',
    provider: 'Volcengine',
    source,
    starts: ['AKLT'],
    pattern: /AKLT[0-9A-Za-z]{43}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.volcengineArkKey),
  silent('ark-your-key-here'),
  silent(fake.volcengineAccessKeyId()),
  silent('AKLT-your-key'),
];
