import * as fake from '../examples/fake.ts';
import { finds, lowered, silent, type TokenExample } from '../examples/token.ts';
import { checkCrc32Base62 } from './checksums.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'npm-token',
  provider: 'npm',
  source: 'https://docs.npmjs.com/about-access-tokens',
  starts: ['npm_'],
  pattern: /npm_[0-9A-Za-z]{36}/,
  accept: checkCrc32Base62,
  revoke: 'npmjs.com → Access tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.npmToken),
  lowered(() => fake.spoiled(fake.npmToken())),
  silent('npm_your_key_here'),
];
