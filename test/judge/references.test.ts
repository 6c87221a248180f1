import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/judge/references.ts';

describe('findReferences', () => {
  it.each(['{{', '${', '$(', '$', '%A', '{', '${A:-', 'os.environ/', '${{'])('takes linear time on %j', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const began = performance.now();
    findReferences(text);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('finds what is closed far behind openings that are not', () => {
    const text = `${'$('.repeat(500)} \${ACME_KEY:-x}`;
    expect(findReferences(text).map(({ name }) => name)).toContain('ACME_KEY');
  });

  it('tells names with hyphens from defaults', () => {
    expect(findReferences('${chart-admin-password}')).toMatchObject([{ name: 'chart-admin-password' }]);
    expect(findReferences('${chart-admin-password}')[0]?.fallback).toBeUndefined();
    expect(findReferences('${DB_PASSWORD-changeme}')[0]?.fallback).toBeDefined();
  });
});
