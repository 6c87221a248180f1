import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'deno-token',
  provider: 'Deno Deploy',
  source: 'https://docs.deno.com/deploy/',
  starts: ['ddp_', 'ddo_', 'ddw_'],
  pattern: /dd[pow]_[0-9A-Za-z]{36}/,
  revoke: 'dash.deno.com → Account → Access tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.denoToken), silent('ddp_your_key_here')];
