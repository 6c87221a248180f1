import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/findings/lines.ts';
import { latin1 } from '../../src/text.ts';

const at = (text: string, part: string) => linesOf(latin1(text)).position(latin1(text).indexOf(latin1(part)));

describe('linesOf', () => {
  it('counts lines and columns from one', () => {
    expect(at('a\nbc', 'a')).toEqual({ line: 1, column: 1 });
    expect(at('a\nbc', 'c')).toEqual({ line: 2, column: 2 });
    expect(at('a\n\nx', 'x')).toEqual({ line: 3, column: 1 });
  });

  it('counts code points, whatever their bytes and UTF-16 units', () => {
    expect(at('é😀=x', 'x')).toEqual({ line: 1, column: 4 });
  });

  it('leaves the \\r of \\r\\n out of the line', () => {
    const lines = linesOf('ab\r\ncd\r\n');
    expect(lines.position(3)).toEqual({ line: 1, column: 3 });
    expect(lines.position(4)).toEqual({ line: 2, column: 1 });
    expect(lines.around(5)).toEqual({ start: 4, end: 6 });
    expect(lines.around(3)).toEqual({ start: 0, end: 2 });
  });

  it('does not count a byte-order mark', () => {
    expect(at('\ufeffA=x', 'x')).toEqual({ line: 1, column: 3 });
  });

  it('takes an offset behind the end for the end', () => {
    expect(linesOf('ab').position(99)).toEqual({ line: 1, column: 3 });
    expect(linesOf('').position(0)).toEqual({ line: 1, column: 1 });
  });

  it('agrees with counting by hand on random text, asked in any order', () => {
    let state = 42;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % below;
    };
    const pieces = ['a', '\n', 'é', '😀', '\r\n', ' '];
    const characters = Array.from({ length: 3000 }, () => pieces[random(pieces.length)] ?? '');
    const lines = linesOf(latin1(characters.join('')));
    for (let round = 0; round < 200; round++) {
      const count = random(characters.length);
      const before = characters.slice(0, count).join('');
      const last = before.slice(before.lastIndexOf('\n') + 1);
      expect(lines.position(latin1(before).length)).toEqual({
        line: before.split('\n').length,
        column: [...last].length + 1,
      });
    }
  });

  it('is linear for many offsets in one long line', () => {
    const lines = linesOf('x'.repeat(5_000_000));
    const started = performance.now();
    for (let offset = 0; offset < 5_000_000; offset += 500) lines.position(offset);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
