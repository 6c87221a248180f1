import { describe, expect, it } from 'vitest';
import { excludeEachOther, keyOf, readTemplateLines, sectionBelow } from '../../src/policies/template-lines.ts';

const read = (text: string) => readTemplateLines(text);

describe('lines of a template', () => {
  it('leaves out empty lines and comments of both languages', () => {
    const lines = read('# a\n\n{{/* one */}}\n{{- /*\n  two\n  lines\n*/}}\nkind: Pod\n');
    expect(lines.map(({ text }) => text)).toEqual(['kind: Pod']);
  });

  it('keeps byte offsets with CRLF, tabs and indentation', () => {
    const text = 'a: 1\r\n\r\n  - b: {{ .Values.b }}\r\n';
    for (const line of read(text)) expect(text.slice(line.start, line.end)).toBe(line.text);
  });

  it('knows the column of a key in an item', () => {
    expect(read('  - name: x').map((line) => keyOf(line))).toEqual([{ key: 'name', column: 4 }]);
  });

  it('tells the arms of a block apart', () => {
    const lines = read('{{- if .a }}\nx: 1\n{{- else }}\ny: 2\n{{- end }}\nz: 3');
    const [x, y, z] = lines.filter(({ isAction }) => !isAction);
    if (x === undefined || y === undefined || z === undefined) throw new Error('no lines');
    expect(excludeEachOther(x, y)).toBe(true);
    expect(excludeEachOther(x, z)).toBe(false);
  });

  it('ends a section before the block that opens around the next key', () => {
    const lines = read(
      'env:\n  - name: A\n{{- with .Values.extra }}\nenvFrom:\n  {{- toYaml . | nindent 2 }}\n{{- end }}',
    );
    expect(sectionBelow(lines, 0).map(({ text }) => text)).toEqual(['- name: A']);
  });
});

describe('hostile templates', () => {
  it.each([
    ['a million lines', 'envFrom:\n'.repeat(300_000)],
    ['blocks that never end', '{{- if .a }}\n'.repeat(100_000)],
    ['one endless line', `value: ${'{{ .Values.password }}'.repeat(50_000)}`],
  ])('%s are read in time', (_, text) => {
    const start = performance.now();
    expect(read(text).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
