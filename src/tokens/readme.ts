import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'readme-api-key',
  provider: 'ReadMe',
  source: 'https://docs.readme.com/main/reference/intro/authentication',
  starts: ['rdme_'],
  pattern: /rdme_[0-9a-z]{70}/,
  revoke: 'dash.readme.com → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.readmeKey), silent('rdme_your_key_here')];
