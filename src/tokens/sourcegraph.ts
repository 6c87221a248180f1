import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'sourcegraph-token',
  provider: 'Sourcegraph',
  source: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  starts: ['sgp_', 'sgd_', 'slk_'],
  pattern: /(?:sgp_(?:[0-9a-f]{16}_|local_)?[0-9a-f]{40}|(?:sgd|slk)_[0-9a-f]{64})/,
  revoke: 'Sourcegraph → Settings → Access tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.sourcegraphToken), silent('sgp_your_key_here')];
