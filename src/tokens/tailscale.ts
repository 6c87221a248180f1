import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'tailscale-key',
  provider: 'Tailscale',
  source: 'https://tailscale.com/kb/1277/key-prefixes',
  starts: ['tskey-'],
  pattern: /tskey-(?:api|auth|client|scim|webhook)-[0-9A-Za-z]{10,24}-[0-9A-Za-z]{20,50}/,
  revoke: 'login.tailscale.com/admin/settings/keys → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.tailscaleKey), silent('tskey-your-key-here')];
