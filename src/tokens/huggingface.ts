import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'huggingface-token',
  provider: 'Hugging Face',
  source: 'https://huggingface.co/docs/hub/security-tokens',
  starts: ['hf_', 'api_org_'],
  pattern: /(?:hf|api_org)_[A-Za-z]{34}/,
  revoke: 'huggingface.co/settings/tokens → Invalidate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.huggingfaceToken), silent('hf_your_token_here')];
