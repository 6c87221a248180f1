import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'cal-api-key',
  provider: 'Cal.com',
  source: 'https://cal.com/docs/api-reference/v2/introduction',
  starts: ['cal_live_', 'cal_test_'],
  pattern: /cal_(?:live|test)_[0-9a-f]{32}/,
  revoke: 'Cal.com → Settings → Developer → API keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.calKey), silent('cal_live_your_key_here')];
