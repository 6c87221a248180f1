import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'easypost-api-key',
  provider: 'EasyPost',
  source: 'https://docs.easypost.com/docs/authentication',
  starts: ['EZAK', 'EZTK'],
  pattern: /EZ[AT]K[0-9A-Za-z]{54}/,
  revoke: 'easypost.com → Account → API keys → Disable',
});

export const examples = (): readonly TokenExample[] => [finds(fake.easypostKey), silent('EZAK-your-key')];
