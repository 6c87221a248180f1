import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'apify-token',
  provider: 'Apify',
  source: 'https://docs.apify.com/platform/integrations/api',
  starts: ['apify_api_'],
  pattern: /apify_api_[0-9A-Za-z]{34,38}/,
  revoke: 'Apify Console → Settings → API & Integrations → delete the token',
});

export const examples = (): readonly TokenExample[] => [finds(fake.apifyToken), silent('apify_api_your_key_here')];
