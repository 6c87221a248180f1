import { describe, expect, test } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import {
  base62,
  bech32Checksum,
  checkBech32,
  checkCrc32Base36,
  checkCrc32Base62,
  checkCrc32Hex,
  crc32,
} from '../../src/tokens/checksums.ts';

describe('checksums', () => {
  test('CRC-32 of the usual check text', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    expect(crc32('')).toBe(0);
  });

  test('base 62 is padded and counts digits, capitals, small letters', () => {
    expect([base62(0, 6), base62(10, 1), base62(61, 1), base62(62, 6)]).toEqual(['000000', 'A', 'z', '000010']);
  });

  test('bech32 of the empty text, as BIP 173 lists it', () => {
    expect(bech32Checksum('a', '')).toBe('2uel5l');
  });

  test.each([
    ['GitHub', fake.githubToken, checkCrc32Base62],
    ['npm', fake.npmToken, checkCrc32Base62],
    ['GitLab', fake.gitlabRoutableToken, checkCrc32Base36],
    ['Grafana', fake.grafanaServiceAccountToken, checkCrc32Hex],
    ['age', fake.ageSecretKey, checkBech32],
  ] as const)('%s: right, and wrong with the last character changed', (_, make, check) => {
    for (let seed = 1; seed <= 20; seed++) {
      expect(check(make(seed))).toBe('valid');
      expect(check(fake.spoiled(make(seed)))).toBe('invalid');
    }
  });
});
