import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'honeycomb-api-key',
  provider: 'Honeycomb',
  source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  starts: ['hcaik_', 'hcbik_', 'hcxik_', 'hcamk_'],
  pattern: /hc[abx](?:ik|mk)_[0-9a-z]{58,90}/,
  revoke: 'ui.honeycomb.io → Environment settings → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.honeycombKey), silent('hcaik_your_key_here')];
