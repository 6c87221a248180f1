import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'buildkite-token',
  provider: 'Buildkite',
  source: 'https://buildkite.com/docs/apis/managing-api-tokens',
  starts: ['bkua_', 'bkaa_', 'bkaj_', 'bkct_', 'bkpat_', 'bkps_', 'bkpi_'],
  pattern: /bk(?:ua|aa|aj|ct|pat|ps|pi)_(?:[0-9a-f]{40}|[0-9A-Za-z]{50,64})/,
  revoke: 'buildkite.com/user/api-access-tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.buildkiteToken), silent('bkua_your_key_here')];
