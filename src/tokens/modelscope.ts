import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'modelscope-token',
  provider: 'ModelScope',
  source: 'https://modelscope.cn/docs/accounts/token',
  starts: ['ms-'],
  pattern: /ms-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12,16}/,
  revoke: 'modelscope.cn → Access tokens → Reset',
});

export const examples = (): readonly TokenExample[] => [finds(fake.modelscopeToken), silent('ms-your-key-here')];
