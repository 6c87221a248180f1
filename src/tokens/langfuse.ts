import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://langfuse.com/docs/api';

export default [
  defineToken({
    id: 'langfuse-secret-key',
    provider: 'Langfuse',
    source,
    starts: ['sk-lf-'],
    pattern: /sk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    revoke: 'Langfuse → Project settings → API keys → Delete',
  }),
  defineToken({
    id: 'langfuse-public-key',
    provider: 'Langfuse',
    source,
    starts: ['pk-lf-'],
    pattern: /pk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.langfuseSecretKey),
  silent('sk-lf-1234567890'),
  silent(fake.langfusePublicKey()),
  silent('pk-lf-your-key-here'),
];
