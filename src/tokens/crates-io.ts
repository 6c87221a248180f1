import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'crates-io-token',
  provider: 'crates.io',
  source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  starts: ['cio'],
  pattern: /cio[0-9A-Za-z]{32}/,
  is: isMixed,
  revoke: 'crates.io → Account settings → API tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.cratesIoToken), silent('cioYourTokenHere')];
