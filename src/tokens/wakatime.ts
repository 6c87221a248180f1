import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'wakatime-api-key',
  provider: 'WakaTime',
  source: 'https://wakatime.com/developers#authentication',
  starts: ['waka_'],
  pattern: /waka_(?:tok_|sec_|ref_)?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{64,100})/,
  revoke: 'wakatime.com/settings/api-key → Refresh',
});

export const examples = (): readonly TokenExample[] => [finds(fake.wakatimeKey), silent('waka_your_key_here')];
