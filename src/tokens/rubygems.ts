import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'rubygems-token',
  provider: 'RubyGems',
  source: 'https://guides.rubygems.org/api-key-scopes/',
  starts: ['rubygems_'],
  pattern: /rubygems_[0-9a-f]{48}/,
  revoke: 'rubygems.org/profile/api_keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.rubygemsToken), silent('rubygems_your_key_here')];
