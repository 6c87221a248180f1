import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'digitalocean-token',
  provider: 'DigitalOcean',
  source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  starts: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
  pattern: /do[por]_v1_[0-9a-f]{64}/,
  revoke: 'cloud.digitalocean.com → API → Tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.digitaloceanToken), silent('dop_v1_your_key_here')];
