import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'circleci-token',
  provider: 'CircleCI',
  source: 'https://circleci.com/docs/managing-api-tokens/',
  starts: ['CCIPAT_', 'CCIPRJ_'],
  pattern: /CCIP(?:AT|RJ)_[0-9A-Za-z]{22}_[0-9a-f]{40}/,
  revoke: 'CircleCI → User settings → Personal API tokens → Remove',
});

export const examples = (): readonly TokenExample[] => [finds(fake.circleciToken), silent('CCIPAT_your_key_here')];
