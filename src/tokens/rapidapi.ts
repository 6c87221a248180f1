import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'rapidapi-key',
  provider: 'RapidAPI',
  source: 'https://docs.rapidapi.com/docs/keys',
  starts: [],
  inside: { text: 'jsn', least: 35, most: 36 },
  pattern: /[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5,6}jsn[0-9a-f]{12}/,
  revoke: 'rapidapi.com/developer → the app → Authorization → Delete key',
});

export const examples = (): readonly TokenExample[] => [finds(fake.rapidapiKey), silent('your_jsnhere')];
