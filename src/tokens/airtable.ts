import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'airtable-token',
  provider: 'Airtable',
  source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  starts: ['pat'],
  pattern: /pat[0-9A-Za-z]{14}\.[0-9a-f]{64}/,
  revoke: 'airtable.com/create/tokens → Delete token',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.airtableToken),
  silent('patYourTokenHere.your_secret'),
];
