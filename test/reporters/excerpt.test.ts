import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/reporters/excerpt.ts';
import { lengthOf } from '../../src/reporters/wrap.ts';
import { sampleFinding } from './sample.ts';

const marked = (finding: Parameters<typeof excerptOf>[0], width = 80) => {
  const excerpt = excerptOf(finding, width);
  return excerpt && [...excerpt.text].slice(excerpt.from, excerpt.to).join('');
};

describe('excerptOf', () => {
  test('takes the masked value that is nearest to the column', () => {
    const finding = sampleFinding({ redacted: '***', excerpt: '*** and *** and ***', start: { line: 1, column: 9 } });
    expect(excerptOf(finding, 80)).toEqual({ text: '*** and *** and ***', from: 8, to: 11 });
  });

  test('takes the columns where nothing is masked', () => {
    const { redacted, ...rest } = sampleFinding({ excerpt: '  token: ${env:TOKEN}' });
    const finding = { ...rest, start: { line: 1, column: 10 }, end: { line: 1, column: 22 } };
    expect(marked(finding)).toBe('${env:TOKEN}');
  });

  test('knows no place in a line that was cut at its beginning', () => {
    const { redacted, ...rest } = sampleFinding({ excerpt: '…token: ${env:TOKEN}' });
    const excerpt = excerptOf({ ...rest, start: { line: 1, column: 10 } }, 80);
    expect(excerpt?.from).toBe(excerpt?.to);
  });

  test('underlines the rest of the line where the value goes on', () => {
    const finding = sampleFinding({
      redacted: 'elsewhere',
      excerpt: 'key: |',
      start: { line: 3, column: 6 },
      end: { line: 9, column: 4 },
    });
    expect(marked(finding)).toBe('|');
  });

  test.each([28, 40, 88])('keeps the place in view in %i columns of a long line', (width) => {
    const excerpt = `${'a'.repeat(3000)}***${'b'.repeat(3000)}`;
    const finding = sampleFinding({ redacted: '***', excerpt, start: { line: 1, column: 3001 } });
    const cut = excerptOf(finding, width);
    expect(lengthOf(cut?.text ?? '')).toBe(width);
    expect(marked(finding, width)).toBe('***');
    expect(cut?.text).toMatch(/^….*…$/);
  });

  test('counts an escape and a character outside the basic plane right', () => {
    const finding = sampleFinding({ redacted: '***', excerpt: '🔑\x1b = ***', start: { line: 1, column: 6 } });
    expect(marked(finding)).toBe('***');
    expect(excerptOf(finding, 80)?.text).toBe('🔑\\x1b = ***');
  });

  test('is nothing where there is no line', () => {
    const { excerpt, ...rest } = sampleFinding();
    expect(excerptOf(rest, 80)).toBeUndefined();
    expect(excerptOf(sampleFinding({ excerpt: ' \t' }), 80)).toBeUndefined();
  });
});
