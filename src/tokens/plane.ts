import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'plane-api-key',
  provider: 'Plane',
  source: 'https://developers.plane.so/api-reference/introduction',
  starts: ['plane_api_'],
  pattern: /plane_api_[0-9a-f]{32}/,
  revoke: 'Plane → Profile settings → Personal access tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.planeKey), silent('plane_api_your_key_here')];
