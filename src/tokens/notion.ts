import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'notion-token',
  provider: 'Notion',
  source: 'https://developers.notion.com/docs/authorization',
  starts: ['ntn_', 'secret_'],
  pattern: /(?:ntn_[0-9]{11}[0-9A-Za-z]{35}|secret_[0-9A-Za-z]{43})/,
  revoke: 'notion.so/profile/integrations → the integration → Refresh secret',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.notionToken),
  finds(fake.notionLegacyToken),
  silent('ntn_your_integration_token'),
];
