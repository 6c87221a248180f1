import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'clojars-token',
  provider: 'Clojars',
  source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  starts: ['CLOJARS_'],
  pattern: /CLOJARS_[0-9a-f]{60}/,
  revoke: 'clojars.org/tokens → Disable',
});

export const examples = (): readonly TokenExample[] => [finds(fake.clojarsToken), silent('CLOJARS_your_key_here')];
