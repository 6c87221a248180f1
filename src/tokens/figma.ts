import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'figma-token',
  provider: 'Figma',
  source: 'https://www.figma.com/developers/api#access-tokens',
  starts: ['figd_'],
  pattern: /figd_[0-9A-Za-z_-]{38,43}/,
  is: isMixed,
  revoke: 'figma.com → Settings → Security → Personal access tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.figmaToken), silent('figd_your_key_here')];
