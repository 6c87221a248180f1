import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'frameio-token',
  provider: 'Frame.io',
  source: 'https://developer.frame.io/docs/getting-started/authentication',
  starts: ['fio-u-'],
  pattern: /fio-u-[0-9A-Za-z_=-]{64}/,
  revoke: 'developer.frame.io → Tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.frameioToken), silent('fio-u-your-key-here')];
