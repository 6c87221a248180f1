import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/engine/sha256.ts';

it('is what the native hash is, for every length around the blocks', () => {
  for (const length of [...Array(200).keys(), 1000, 4096, 4095, 4097, 70_000]) {
    const bytes = randomBytes(length);
    expect(sha256(bytes), `${length}`).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
