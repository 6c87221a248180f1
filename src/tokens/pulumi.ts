import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'pulumi-token',
  provider: 'Pulumi',
  source: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  starts: ['pul-'],
  pattern: /pul-[0-9a-f]{40}/,
  revoke: 'app.pulumi.com → Access tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.pulumiToken), silent('pul-your-key-here')];
