import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'databricks-token',
  provider: 'Databricks',
  source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  starts: ['dapi', 'dose'],
  pattern: /(?:dapi|dose)[0-9a-f]{32}(?:-[0-9]{1,2})?/,
  revoke: 'Databricks → Settings → Developer → Access tokens → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.databricksToken), silent('dapi-your-token-here')];
