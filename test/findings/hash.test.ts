import { describe, expect, it } from 'vitest';
import { hashValue } from '../../src/findings/hash.ts';
import { HASH_PATTERN } from '../../src/findings/hash-pattern.ts';

describe('hashValue', () => {
  it('depends on value and salt, and on nothing else', () => {
    const hash = hashValue('one', 'salt-salt-salt-1');
    expect(hash).toMatch(HASH_PATTERN);
    expect(hashValue('one', 'salt-salt-salt-1')).toBe(hash);
    expect(hashValue('two', 'salt-salt-salt-1')).not.toBe(hash);
    expect(hashValue('one', 'salt-salt-salt-2')).not.toBe(hash);
  });
});
