import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'pinecone-api-key',
  provider: 'Pinecone',
  source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  starts: ['pcsk_'],
  pattern: /pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}/,
  revoke: 'app.pinecone.io → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.pineconeKey), silent('pcsk_your_key_here')];
