import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'prefect-api-key',
  provider: 'Prefect',
  source: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  starts: ['pnu_', 'pnb_'],
  pattern: /pn[ub]_[0-9A-Za-z]{36}/,
  revoke: 'app.prefect.cloud → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.prefectKey), silent('pnu_your_key_here')];
