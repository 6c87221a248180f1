import { describe, expect, it } from 'vitest';
import { parsePatch, touches } from '../../src/sources/changed-lines.ts';

function parse(...lines: readonly string[]) {
  return parsePatch(Buffer.from(lines.map((line) => `${line}\n`).join('')));
}

describe('changedLines', () => {
  it('reads the added and rewritten lines of each file', () => {
    const lines = parse(
      'diff --git a/.env b/.env',
      'index 1111111..2222222 100644',
      '--- a/.env',
      '+++ b/.env',
      '@@ -2 +2,2 @@ A=1',
      '-B=2',
      '+B=3',
      '+C=4',
      '@@ -9,0 +11 @@',
      '+D=5',
      'diff --git a/x.json b/x.json',
      '--- a/x.json',
      '+++ b/x.json',
      '@@ -1 +0,0 @@',
      '-{}',
    );
    expect(lines.get('.env')).toEqual([
      { start: 2, end: 3 },
      { start: 11, end: 11 },
    ]);
    expect(lines.get('x.json')).toEqual([]);
    expect(touches(lines, '.env', 3)).toBe(true);
    expect(touches(lines, '.env', 4)).toBe(false);
    expect(touches(lines, 'x.json', undefined)).toBe(true);
    expect(touches(lines, 'other', undefined)).toBe(false);
  });

  it('takes no line of a file for a header', () => {
    const lines = parse(
      '--- a/one',
      '+++ b/one',
      '@@ -1 +1,3 @@',
      '--- a/two',
      '+++ b/two',
      '+@@ -1 +1,99 @@',
      '\\ No newline at end of file',
      '+last',
      '\\ No newline at end of file',
      '--- a/three',
      '+++ b/three',
      '@@ -0,0 +1 @@',
      '+x',
    );
    expect([...lines.keys()]).toEqual(['one', 'three']);
    expect(lines.get('one')).toEqual([{ start: 1, end: 3 }]);
  });

  it('reads names with blanks, quotes, line breaks and letters beyond ASCII', () => {
    const lines = parse('+++ b/my file.env\t', '+++ "b/a\\n\\"b\\".env"', '+++ b/ключ.env', '+++ /dev/null');
    expect([...lines.keys()]).toEqual(['my file.env', 'a\n"b".env', 'ключ.env']);
  });

  it('spells a name that is no UTF-8 like the list of files does', () => {
    const lines = parsePatch(Buffer.from('+++ "b/\\377.env"\n', 'latin1'));
    expect([...lines.keys()]).toEqual(['\\xff.env']);
  });
});
