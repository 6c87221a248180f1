import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://docs.claude.com/en/api/overview';

export default [
  defineToken({
    id: 'anthropic-api-key',
    provider: 'Anthropic',
    source,
    starts: ['sk-ant-api', 'sk-ant-admin'],
    pattern: /sk-ant-(?:api|admin)[0-9]{2}-[0-9A-Za-z_-]{93}AA/,
    revoke: 'console.anthropic.com → API keys → Delete',
  }),
  defineToken({
    id: 'anthropic-oauth-token',
    provider: 'Anthropic',
    source,
    starts: ['sk-ant-oat', 'sk-ant-ort'],
    pattern: /sk-ant-o[ar]t[0-9]{2}-[0-9A-Za-z_-]{80,120}/,
    revoke: 'claude.ai → Settings → log out of all sessions',
  }),
  defineToken({
    id: 'anthropic-session-key',
    provider: 'Anthropic',
    source,
    starts: ['sk-ant-sid'],
    pattern: /sk-ant-sid[0-9]{2}-[0-9A-Za-z_-]{80,130}/,
    revoke: 'claude.ai → Settings → log out of all sessions',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.anthropicKey),
  finds(fake.anthropicAdminKey),
  silent('sk-ant-api03-...'),
  finds(fake.anthropicOauthToken),
  silent('sk-ant-oat-your-key'),
  finds(fake.anthropicSessionKey),
  silent('sk-ant-sid-your-key'),
];
