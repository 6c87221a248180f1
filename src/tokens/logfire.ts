import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'logfire-token',
  provider: 'Pydantic Logfire',
  source: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/',
  starts: ['pylf_v'],
  pattern: /pylf_v[0-9]_[a-z]{2}_[0-9A-Za-z]{43}/,
  revoke: 'logfire.pydantic.dev → Project settings → Tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.logfireToken), silent('pylf_v-your-key')];
