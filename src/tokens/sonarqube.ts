import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'sonarqube-token',
  provider: 'SonarQube',
  source: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
  starts: ['squ_', 'sqp_', 'sqa_'],
  pattern: /sq[upa]_[0-9a-f]{40}/,
  revoke: 'SonarQube → My account → Security → Revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.sonarqubeToken), silent('squ_your_key_here')];
