import { expect, it } from 'vitest';
import { maskedDiff } from '../../src/fixes/masked-diff.ts';
import { matchOf } from './planted.ts';

it('a weak default that is a word is hidden where it stands alone, not in keys and longer names', () => {
  const before = 'password: password # not password\nimage: mysql-password\n';
  const after = before.replace(': password', ': ""');
  const bytes = Buffer.from(before);
  const match = matchOf({ path: 'values.yaml', bytes, origin: 'worktree' }, 'password', { keyPath: ['password'] });
  const weak = { ...match, ruleId: 'weak-default', span: { start: 10, end: 18 } };
  const splices = [{ start: 10, end: 18, text: '""' }];
  const diff = maskedDiff({ path: 'values.yaml', before, after, splices, matchesBefore: [weak], matchesAfter: [] });
  expect(diff).toContain('-password: *** # not ***\n+password: "" # not ***\n image: mysql-password\n');
});
