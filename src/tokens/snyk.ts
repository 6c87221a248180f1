import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'snyk-token',
  provider: 'Snyk',
  source: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  starts: ['snyk_uat.', 'snyk_sat.'],
  pattern: /snyk_[us]at\.[0-9a-f]{8}\.[0-9A-Za-z_-]{20,400}\.[0-9A-Za-z_-]{40,120}/,
  revoke: 'app.snyk.io → Account settings → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.snykToken), silent('snyk_uat.your-key')];
