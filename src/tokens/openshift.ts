import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'openshift-token',
  provider: 'OpenShift',
  source: 'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
  starts: ['sha256~'],
  pattern: /sha256~[0-9A-Za-z_-]{43}/,
  revoke: 'oc delete useroauthaccesstoken',
});

export const examples = (): readonly TokenExample[] => [finds(fake.openshiftToken), silent('sha256~-your-key')];
