import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

export default defineToken({
  id: 'trigger-dev-key',
  provider: 'Trigger.dev',
  source: 'https://trigger.dev/docs/apikeys',
  starts: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_', 'tr_pat_'],
  pattern: /tr_(?:dev_|prod_|stg_|preview_|pat_)[0-9A-Za-z]{20,40}/,
  is: isMixed,
  revoke: 'cloud.trigger.dev → API keys → Regenerate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.triggerDevKey), silent('tr_dev_your_key_here')];
