import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { verified } from './checksums.ts';
import { defineToken } from './define.ts';

// A macaroon (https://pypi.org/help/#apitoken) whose first field spells the site in base64.
export default defineToken({
  id: 'pypi-token',
  provider: 'PyPI',
  source: 'https://pypi.org/help/#apitoken',
  starts: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZw'],
  pattern: /pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)[0-9A-Za-z_-]{50,1000}/,
  accept: verified,
  revoke: 'pypi.org → Account settings → API tokens → Remove',
});

export const examples = (): readonly TokenExample[] => [finds(fake.pypiToken), silent('pypi-AgEIcHlwaS5vcmc...')];
