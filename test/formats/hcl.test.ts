import { describe, expect, it } from 'vitest';
import { readHcl } from '../../src/formats/hcl.ts';
import type { ConfigDocument } from '../../src/model.ts';
import { directText, latin1, utf8 } from '../../src/text.ts';
import { expectNestedSpans, inSource, scalarAt, seeded, timed } from './reading.ts';

function read(text: string): ConfigDocument {
  return readHcl(directText(latin1(text)));
}

function textAt(document: ConfigDocument, ...path: readonly (string | number)[]): string {
  return utf8(scalarAt(document, ...path).text.content);
}

describe('blocks and attributes', () => {
  const document = read(
    'resource "helm_release" "gateway" {\n  name = "gateway" # the name\n  set {\n    name  = "auth.password"\n    value = "x\\"y"\n  }\n}\nregion="eu"\r\n',
  );

  it('stand under their types and labels', () => {
    expect(textAt(document, 'resource', 'helm_release', 'gateway', 'name')).toBe('gateway');
    expect(textAt(document, 'resource', 'helm_release', 'gateway', 'set', 'name')).toBe('auth.password');
    expect(textAt(document, 'resource', 'helm_release', 'gateway', 'set', 'value')).toBe('x"y');
    expect(textAt(document, 'region')).toBe('eu');
    expect(document.problems).toEqual([]);
  });

  it('have their places', () => {
    const value = scalarAt(document, 'resource', 'helm_release', 'gateway', 'set', 'value');
    expect(inSource(document, value)).toEqual({ content: 'x\\"y', whole: '"x\\"y"' });
    const [root] = document.roots;
    if (root !== undefined) expectNestedSpans(root);
  });
});

describe('expressions', () => {
  it.each([
    ['a = var.x', ''],
    ['a = data.vault.x.data["token"]', ''],
    ['a = file("key.pem")', ''],
    ['a = aws_db.main[*].password', ''],
    ['a = base64encode("abc")', 'abc'],
    ['a = "x${var.y}z"', 'x${var.y}z'],
    ['a = "x${lookup(m, "k")}z"', 'x${lookup(m, "k")}z'],
    ['a = "x$${y}"', 'x${y}'],
    ['a = <<EOT\nline 1\nEOT\n', 'line 1\n'],
    ['a = <<-EOT\n    b: 1\n      c: 2\n  EOT\n', 'b: 1\n  c: 2\n'],
    ['a = /* why */ "x"', 'x'],
    ['a = "é"', 'é'],
  ])('%s', (text, value) => {
    expect(textAt(read(text), 'a')).toBe(value);
  });

  it('give every value that may come out', () => {
    expect(textAt(read('a = var.x ? "one" : "two"'), 'a', 1)).toBe('two');
    expect(textAt(read('a = coalesce(var.x, "two")'), 'a', 1)).toBe('two');
    expect(textAt(read('a = [for k in var.x : "one"]'), 'a', 0)).toBe('one');
    expect(textAt(read('a = { b = 1, "c" : "d",\n e = "f" }'), 'a', 'e')).toBe('f');
    expect(textAt(read('a = jsonencode({ b = { c = "d" } })'), 'a', 'b', 'c')).toBe('d');
  });
});

describe('broken text', () => {
  it.each(['a = "x\nb = "y"\n', '}\nb = "y"\n', 'a b c\nb = "y"\n', '= 1\nb = "y"\n'])(
    '%j is a problem, and reading goes on',
    (text) => {
      const document = read(text);
      expect(document.problems.length + (text.startsWith('}') ? 1 : 0)).toBeGreaterThan(0);
      expect(textAt(document, 'b')).toBe('y');
    },
  );

  it('never throws, wherever it is cut', () => {
    const whole = 'resource "a" "b" {\n  c = [1, { d = "e${f("g")}" }]\n  h = <<EOT\ni\nEOT\n}\n';
    for (let length = 0; length <= whole.length; length++) read(whole.slice(0, length));
    const random = seeded(7);
    const signs = ['"', '{', '}', '[', ']', '(', ')', '=', '<<E\n', '\n', '${', 'a', '#', '/*', ',', '\\'];
    for (let round = 0; round < 300; round++) {
      read(Array.from({ length: 40 }, () => signs[random(signs.length)] ?? '').join(''));
    }
  });

  it.each(['{', '[', '(', '"', '${', '<<E\n', 'a = {\n', 'a {', '# x\n', '/*', '= ', 'a["b"].'])(
    'of nothing but %j takes linear time',
    (piece) => {
      const size = 300_000;
      expect(timed(() => read(`a = ${piece.repeat(size / piece.length)}`)).took).toBeLessThan(3000);
    },
  );

  it('says what is nested too deep', () => {
    expect(read(`a = ${'['.repeat(500)}`).problems.map(({ message }) => message)).toContain(
      'Nested deeper than 200 levels',
    );
  });
});
