import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'harness-token',
  provider: 'Harness',
  source: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  starts: ['pat.', 'sat.'],
  pattern: /[ps]at\.[0-9A-Za-z_-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}/,
  revoke: 'Harness → My Profile → API keys → Delete token',
});

export const examples = (): readonly TokenExample[] => [finds(fake.harnessToken), silent('pat.your-key')];
