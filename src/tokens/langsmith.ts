import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'langsmith-api-key',
  provider: 'LangSmith',
  source: 'https://docs.langchain.com/langsmith/create-account-api-key',
  starts: ['lsv2_pt_', 'lsv2_sk_'],
  pattern: /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}/,
  revoke: 'smith.langchain.com → Settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.langsmithKey), silent('lsv2_pt_your_key_here')];
