import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { verified } from './checksums.ts';
import { defineToken } from './define.ts';

// “OpenAI” in base64 stands in the middle of every key.
export default defineToken({
  id: 'openai-api-key',
  provider: 'OpenAI',
  source: 'https://platform.openai.com/docs/api-reference/authentication',
  starts: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-', 'sk-service-', 'sk-'],
  pattern:
    /sk-(?:(?:proj|svcacct|admin|None|service)-[0-9A-Za-z_-]{20,80}T3BlbkFJ[0-9A-Za-z_-]{20,80}|[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20})/,
  accept: verified,
  revoke: 'platform.openai.com/api-keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.openaiProjectKey),
  finds(fake.openaiServiceAccountKey),
  finds(fake.openaiAdminKey),
  finds(fake.openaiLegacyKey),
  silent('sk-your-openai-api-key'),
];
