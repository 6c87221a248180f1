import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'llamacloud-api-key',
  provider: 'LlamaCloud',
  source: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
  starts: ['llx-'],
  pattern: /llx-[0-9A-Za-z]{48}/,
  revoke: 'cloud.llamaindex.ai → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.llamacloudKey), silent('llx-your-key-here')];
