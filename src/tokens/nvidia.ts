import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'nvidia-api-key',
  provider: 'NVIDIA',
  source: 'https://docs.nvidia.com/nim/large-language-models/latest/getting-started.html',
  starts: ['nvapi-'],
  pattern: /nvapi-[0-9A-Za-z_-]{60,70}/,
  revoke: 'build.nvidia.com → Settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.nvidiaKey), silent('nvapi-your-key-here')];
