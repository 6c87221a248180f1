import { describe, expect, it } from 'vitest';
import { detect } from '../src/detect.ts';
import * as fake from '../src/examples/fake.ts';

async function literalsIn(path: string, text: string): Promise<readonly string[]> {
  const { candidates } = await detect(path, text);
  return candidates.flatMap(({ judgement }) => (judgement.verdict.kind === 'literal' ? [judgement.text.content] : []));
}

describe('URLs in source code', () => {
  it('may have a password without a user', async () => {
    const password = fake.opaque(24);
    expect(await literalsIn('cache.py', `connect('redis://:${password}@cache.acme.dev:6379/0')\n`)).toContain(password);
  });

  it('may stand there by the hundred thousand', async () => {
    const { candidates } = await detect('links.txt', 'https://a:b@c.d '.repeat(150_000));
    expect(candidates.length).toBeGreaterThanOrEqual(150_000);
  });

  it.each(['https://a:b@c/', '://a:', 'x://'])('take linear time in a line of nothing but %j', async (piece) => {
    const began = performance.now();
    await detect('links.txt', piece.repeat(200_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
