import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'onesignal-api-key',
  provider: 'OneSignal',
  source: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  starts: ['os_v2_app_', 'os_v2_org_'],
  pattern: /os_v2_(?:app|org)_[0-9a-z]{80,120}/,
  revoke: 'OneSignal → Settings → Keys & IDs → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.onesignalKey), silent('os_v2_app_your_key_here')];
