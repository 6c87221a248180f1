import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'runpod-api-key',
  provider: 'RunPod',
  source: 'https://docs.runpod.io/get-started/api-keys',
  starts: ['rpa_'],
  pattern: /rpa_[0-9A-Z]{40}[0-9a-z]{4,10}/,
  revoke: 'console.runpod.io → Settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.runpodKey), silent('rpa_your_key_here')];
