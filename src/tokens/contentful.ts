import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'contentful-token',
  provider: 'Contentful',
  source: 'https://www.contentful.com/developers/docs/references/authentication/',
  starts: ['CFPAT-'],
  pattern: /CFPAT-[0-9A-Za-z_-]{43}/,
  revoke: 'Contentful → Settings → CMA tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.contentfulToken), silent('CFPAT-your-key-here')];
