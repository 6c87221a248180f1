import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'astra-token',
  provider: 'DataStax Astra',
  source: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  starts: ['AstraCS:'],
  pattern: /AstraCS:[0-9A-Za-z]{24}:[0-9a-f]{64}/,
  revoke: 'Astra portal → Settings → Tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.astraToken), silent('AstraCS:your_key_here')];
