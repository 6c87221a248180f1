import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'launchdarkly-key',
  provider: 'LaunchDarkly',
  source: 'https://launchdarkly.com/docs/home/account/api',
  starts: ['sdk-', 'api-'],
  pattern: /(?:sdk|api)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  needsName: true,
  revoke: 'LaunchDarkly → Settings → Environments → Reset SDK key, or Authorization → Reset token',
});

export const examples = (): readonly TokenExample[] => [finds(fake.launchdarklyKey), silent('sdk-your-key-here')];
