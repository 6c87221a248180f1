import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'asana-token',
  provider: 'Asana',
  source: 'https://developers.asana.com/docs/personal-access-token',
  starts: ['0/1', '1/1', '2/1'],
  pattern: /[0-2]\/1[0-9]{12,16}(?:\/[0-9]{13,17})?:[0-9a-f]{32}/,
  revoke: 'app.asana.com/0/my-apps → Revoke',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.asanaToken),
  finds(fake.asanaLegacyToken),
  silent('1/12345'),
];
