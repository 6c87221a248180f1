import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'metamcp-api-key',
  provider: 'MetaMCP',
  source: 'https://docs.metamcp.com/',
  starts: ['sk_mt_'],
  pattern: /sk_mt_[0-9A-Za-z]{64}/,
  revoke: 'MetaMCP → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.metamcpKey), silent('sk_mt_your_key_here')];
