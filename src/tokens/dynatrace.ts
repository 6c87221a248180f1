import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'dynatrace-token',
  provider: 'Dynatrace',
  source: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients',
  starts: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s06.', 'dt0s16.'],
  pattern: /dt0[cs][0-9]{2}\.[0-9A-Z]{8,24}\.[0-9A-Z]{64}/,
  revoke: 'Dynatrace → Access Tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.dynatraceToken), silent('dt0c01.your-key')];
