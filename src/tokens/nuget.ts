import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'nuget-api-key',
  provider: 'NuGet',
  source: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
  starts: ['oy2'],
  pattern: /oy2[0-9a-z]{43}/,
  revoke: 'nuget.org/account/apikeys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.nugetKey), silent('oy2yourkeyhere')];
