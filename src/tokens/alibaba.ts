import * as fake from '../examples/fake.ts';
import { silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

// Names the key pair; the secret half has no shape of its own.
export default defineToken({
  id: 'alibaba-access-key-id',
  provider: 'Alibaba Cloud',
  source: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  starts: ['LTAI'],
  pattern: /LTAI[0-9A-Za-z]{12,26}/,
  isPublic: true,
  revoke: 'Not needed: it is public',
});

export const examples = (): readonly TokenExample[] => [silent(fake.alibabaAccessKeyId()), silent('LTAI-your-key')];
