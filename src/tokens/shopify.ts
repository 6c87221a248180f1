import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'shopify-token',
  provider: 'Shopify',
  source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
  starts: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_'],
  pattern: /shp(?:at|ca|pa|ss|ua)_[0-9A-Fa-f]{32}/,
  revoke: 'Shopify admin → Settings → Apps → the app → Uninstall, or rotate its secret',
});

export const examples = (): readonly TokenExample[] => [finds(fake.shopifyToken), silent('shpat_your_key_here')];
