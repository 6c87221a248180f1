import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'axiom-token',
  provider: 'Axiom',
  source: 'https://axiom.co/docs/reference/tokens',
  starts: ['xaat-', 'xapt-'],
  pattern: /xa[ap]t-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  revoke: 'Axiom → Settings → API tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.axiomToken), silent('xaat-your-key-here')];
