import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

const provider = 'Model vendor (sk-…)';
const revoke =
  'Delete the key in the console of its vendor (DeepSeek, Alibaba Model Studio, Moonshot, SiliconFlow, Bocha, TestSprite, a proxy)';

/** OpenAI's own keys have their rule. */
function isOther(token: string): boolean {
  return isMixed(token) && !token.includes('T3BlbkFJ');
}

export default [
  // 32 hex digits: DeepSeek, DashScope, Bocha, Dust. 48 letters and digits: Moonshot, SiliconFlow, Stability, New API.
  defineToken({
    id: 'sk-api-key',
    provider,
    source: 'https://api-docs.deepseek.com/',
    starts: ['sk-'],
    pattern: /sk-(?:[0-9a-f]{32}|[0-9A-Za-z]{48})/,
    is: isOther,
    revoke,
  }),
  defineToken({
    id: 'testsprite-api-key',
    provider: 'TestSprite',
    source: 'https://docs.testsprite.com/mcp/getting-started/installation',
    starts: ['sk-user-'],
    pattern: /sk-user-[0-9A-Za-z_-]{100,180}/,
    is: isMixed,
    revoke: 'testsprite.com → Settings → API keys → Delete',
  }),
  // Proxies choose their own length (LiteLLM 22, others up to 150), so only a name tells it from a slug.
  defineToken({
    id: 'sk-prefixed-key',
    provider,
    source: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
    starts: ['sk-'],
    pattern: /sk-[0-9A-Za-z_-]{20,200}/,
    is: isOther,
    needsName: true,
    revoke,
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.deepseekKey),
  finds(fake.moonshotKey),
  finds(fake.testspriteKey),
  finds(fake.proxyKey),
  silent('sk-your-key'),
  silent('sk-...'),
];
