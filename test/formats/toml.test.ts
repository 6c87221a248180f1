import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/formats/json.ts';
import { readToml } from '../../src/formats/toml.ts';
import { directText, latin1, utf8 } from '../../src/text.ts';
import {
  at,
  depthOf,
  expectNestedSpans,
  inSource,
  plain,
  scalarAt,
  scalars,
  seeded,
  source,
  timed,
} from './reading.ts';

const read = (text: string) => readToml(source(text));
const dataOf = (text: string) => plain(read(text).roots[0]);

describe('tables', () => {
  it('nests headers and dotted keys, and merges what is repeated', () => {
    const document = read(
      [
        'model = "x"',
        'a.b.c = 1',
        '[mcp_servers.github]',
        'command = "npx"',
        'args = ["-y", "pkg"]',
        '[mcp_servers.github.env]',
        'TOKEN = "y"',
        '[mcp_servers."quoted.name"]',
        "'key with blank' = true",
        '[a.b]',
        'd = 2',
      ].join('\n'),
    );
    expect(plain(document.roots[0])).toEqual({
      model: 'x',
      a: { b: { c: 1, d: 2 } },
      mcp_servers: {
        github: { command: 'npx', args: ['-y', 'pkg'], env: { TOKEN: 'y' } },
        'quoted.name': { 'key with blank': true },
      },
    });
    expect(document.problems).toEqual([]);
  });

  it('makes a list of an array of tables, and goes into its last one', () => {
    expect(dataOf('[[s]]\nn = 1\n[s.env]\nA = "x"\n[[s]]\nn = 2\n[[s.sub]]\nk = 3\n[[s.sub]]\nk = 4')).toEqual({
      s: [
        { n: 1, env: { A: 'x' } },
        { n: 2, sub: [{ k: 3 }, { k: 4 }] },
      ],
    });
  });

  it('reads inline tables, over several lines too', () => {
    expect(dataOf('env = { A = "x", "B" = \'y\', c.d = [1, { e = 2 }] }\nf = {\n  g = 1, # note\n}\nh = {}')).toEqual({
      env: { A: 'x', B: 'y', c: { d: [1, { e: 2 }] } },
      f: { g: 1 },
      h: {},
    });
  });

  it('gives spans to keys, values and sections', () => {
    const document = read('# é\n[a.b]\nkey = "value" # note\n\n# before c\n[c]\n x."y z" = [ 1 ]\n');
    const { content } = document.text;
    const slice = (span: { start: number; end: number }) => content.slice(span.start, span.end);
    expect(inSource(document, scalarAt(document, 'a', 'b', 'key'))).toEqual({ content: 'value', whole: '"value"' });
    expect(slice(at(document, 'a', 'b').span)).toBe('[a.b]\nkey = "value"');
    expect(slice(at(document, 'c', 'x').span)).toBe('x."y z" = [ 1 ]');
    expect(slice(at(document, 'c', 'x', 'y z').span)).toBe('[ 1 ]');
    const inner = at(document, 'c', 'x');
    expect(inner.kind === 'map' && inner.entries.map((entry) => slice(entry.keySpan))).toEqual(['y z']);
    expectNestedSpans(at(document));
  });
});

describe('values', () => {
  it('knows the types', () => {
    const document = read(
      'a = 1_000\nb = -0.5e3\nc = true\nd = 1979-05-27T07:32:00Z\ne = 0xDEAD\nf = inf\ng = 07:32:00',
    );
    const types = [...scalars(at(document))].map((scalar) => [scalar.type, scalar.text.content, scalar.style]);
    expect(types).toEqual([
      ['number', '1_000', 'plain'],
      ['number', '-0.5e3', 'plain'],
      ['boolean', 'true', 'plain'],
      ['string', '1979-05-27T07:32:00Z', 'plain'],
      ['number', '0xDEAD', 'plain'],
      ['number', 'inf', 'plain'],
      ['string', '07:32:00', 'plain'],
    ]);
    expect(document.problems).toEqual([]);
  });

  it('decodes basic strings, with positions, and leaves literal ones alone', () => {
    const document = read(`a = "x\\u00e9\\U0001F600\\t\\"y"\nb = 'C:\\temp\\'\n`);
    const scalar = scalarAt(document, 'a');
    expect(utf8(scalar.text.content)).toBe('xé😀\t"y');
    expect(scalar.text.at(1)).toBe(6);
    expect(scalar.text.at(3)).toBe(12);
    expect(scalar.text.at(7)).toBe(22);
    expect(scalarAt(document, 'b').text.content).toBe('C:\\temp\\');
    expect([scalar.style, scalarAt(document, 'b').style]).toEqual(['double', 'literal']);
  });

  it('reads multi-line strings', () => {
    const document = read('a = """\r\none\r\n  two \\\r\n   three""""" # c\nb = \'\'\'x\n\\y\'\'\'\'\n');
    expect(scalarAt(document, 'a').text.content).toBe('one\r\n  two three""');
    expect(scalarAt(document, 'a')).toMatchObject({ style: 'block', comment: 'c' });
    expect(scalarAt(document, 'b').text.content).toBe("x\n\\y'");
    expect(document.problems).toEqual([]);
    const { text } = scalarAt(document, 'a');
    expect(document.text.content.slice(text.at(text.content.indexOf('three'))).startsWith('three"')).toBe(true);
  });

  it('reads arrays over several lines', () => {
    const document = read('a = [\n  "x", # first\n  # alone\n  [1, 2,],\n]\nb = 1');
    expect(plain(document.roots[0])).toEqual({ a: ['x', [1, 2]], b: 1 });
    expect(scalarAt(document, 'a', 0).comment).toBe('first');
    expect(document.problems).toEqual([]);
  });

  it('counts bytes and takes CRLF and a byte-order mark', () => {
    const document = read('\ufeff"ключ" = "é"\r\nb = \'x\'\r\n');
    expect(plain(document.roots[0])).toEqual({ ключ: 'é', b: 'x' });
    expect(scalarAt(document, 'ключ').span).toEqual({ start: 16, end: 20 });
    expect(inSource(document, scalarAt(document, 'b')).whole).toBe("'x'");
    expect(document.problems).toEqual([]);
  });

  it('encodes a basic string', () => {
    const { encode } = scalarAt(read('a = 1'), 'a');
    const value = 'a"b\\c\n\u007f\u0001é😀';
    expect(encode(value)).not.toContain('\u007f');
    expect(dataOf(`a = ${encode(value)}`)).toEqual({ a: value });
  });

  it('composes with the text around it', () => {
    const outer = readJson(source(JSON.stringify({ file: '[env]\nA = "x\\ty"\n' })));
    const document = readToml(scalarAt(outer, 'file').text);
    const scalar = scalarAt(document, 'env', 'A');
    expect(scalar.text.content).toBe('x\ty');
    expect(outer.text.content.slice(scalar.span.start, scalar.span.end)).toBe('\\"x\\\\ty\\"');
  });
});

describe('comments', () => {
  it('gives the one on a line to its value and joins whole lines', () => {
    const document = read('# [mcp.old.env]\n# TOKEN = "é1"\n\n# apart\na = "x" # why\n# next\n[t] # on a header\n');
    expect(document.comments.map((comment) => utf8(comment.content))).toEqual([
      ' [mcp.old.env]\n TOKEN = "é1"',
      ' apart',
      ' why',
      ' next',
      ' on a header',
    ]);
    expect(scalarAt(document, 'a').comment).toBe('why');
    const inner = readToml(document.comments[0] ?? source(''));
    const { text } = scalarAt(inner, 'mcp', 'old', 'env', 'TOKEN');
    expect(document.text.content.slice(text.span.start, text.span.end)).toBe(latin1('é1'));
  });
});

describe('broken lines', () => {
  it.each([
    ['no value', 'a =\nb = 1', { b: 1 }],
    ['prose', 'this is no toml\n= 3\n"x"\nb = 1', { b: 1 }],
    ['an unquoted value', 'a = sk-made-up value\nb = 1', { a: 'sk-made-up value', b: 1 }],
    ['text behind a value', 'a = "x" y\nb = 1', { a: 'x', b: 1 }],
    ['a string without an end', 'a = "x\nb = \'y\n[t]\nc = 1', { a: 'x', b: 'y', t: { c: 1 } }],
    ['a block without an end', 'a = """x\nb = "y"\nc = \'\'\'\nd = 1', { a: 'x', b: 'y', c: '', d: 1 }],
    [
      'an array without an end',
      'a = ["x",\n"y"\nb = 1\n[t]\nc = ["z"\n[t.env]\nd = 1',
      { a: ['x', 'y'], b: 1, t: { c: ['z'], env: { d: 1 } } },
    ],
    ['an inline table without an end', 'a = { b = "x"\n[t]\nc = 1', { a: { b: 'x' }, t: { c: 1 } }],
    ['an array without an end in a table', 'a = { b = ["x" }\nc = 1', { a: { b: ['x'] }, c: 1 }],
    ['JSON in place of a table', 'a = { "b": "x" }\nc: "y"', { a: { b: 'x' }, c: 'y' }],
    ['a header without an end', '[a\nb = 1', { a: { b: 1 } }],
    ['an empty header', '[]\nb = 1', { b: 1 }],
    ['a key set twice', 'a = 1\na = 2', { a: 2 }],
    ['no comma', 'a = ["x" "y"]', { a: ['x', 'y'] }],
    ['an unknown escape', 'a = "C:\\Users"', { a: 'C:\\Users' }],
  ])('goes on behind %s', (_, text, expected) => {
    const document = read(text);
    expect(plain(document.roots[0])).toEqual(expected);
    expect(document.problems).not.toEqual([]);
    expectNestedSpans(at(document));
  });

  it('keeps both of a key that is set twice', () => {
    const root = at(read('[a]\nx = 1\n[[a]]\ny = 2'));
    expect(root.kind === 'map' && root.entries.map((entry) => entry.key)).toEqual(['a', 'a']);
  });
});

describe('hostile text', () => {
  it('never goes deeper than the limit', () => {
    const deep = 100_000;
    const keys = 'a.'.repeat(deep);
    for (const text of [
      `[${keys}a]\n${keys}b = 1`,
      `a = ${'['.repeat(deep)}1`,
      `a = ${'{b = '.repeat(deep)}1`,
      `a = ${`{${'b.'.repeat(50)}b = `.repeat(1000)}1`,
      `${`[[${'a.'.repeat(20)}a]]\n`.repeat(50)}${'b.'.repeat(90)}c = ${`{${'d.'.repeat(40)}e = [`.repeat(90)}`,
    ]) {
      const document = read(`${text}\nlast = "x"`);
      expect(depthOf(at(document))).toBeLessThanOrEqual(200);
      expect(document.problems).not.toEqual([]);
      expect([...scalars(at(document))].some((scalar) => scalar.text.content === 'x')).toBe(true);
    }
  });

  const size = 300_000;
  it.each([
    '[',
    '[\n',
    'a=[',
    'a=[\n',
    'a={',
    'a={\n',
    '"',
    "'",
    '"""',
    "'''",
    'a="""\n',
    'a="""\\',
    "a='''\n",
    '\\',
    '=',
    'a=\n',
    'a.',
    '#\n',
    '[a]\n',
    '[[a]]\n',
    'a=1\n',
    '\0',
    ' ',
    'a=[b\n',
    '{',
    '}',
    ']\n',
    'a={b=[\n',
  ])('takes linear time on a text of nothing but %j', (piece) => {
    const { result, took } = timed(() => readToml(directText(piece.repeat(size / piece.length))));
    expect(took).toBeLessThan(3000);
    expect(result.problems.length).toBeLessThanOrEqual(100);
  });

  it('never throws on text that was cut anywhere', () => {
    const whole = '[a."b"]\nc = ["x", { d = """y\n""" }] # e\n[[f]]\n"g" = \'\'\'h\'\'\'\ni.j = 1979-05-27\n';
    const random = seeded(7);
    for (let count = 0; count < 2000; count++) {
      const from = random(whole.length);
      const cut = whole.slice(0, from) + '"\'[]{}=#\n,.\\'.charAt(random(12)) + whole.slice(from + random(6));
      const document = read(cut);
      expectNestedSpans(at(document));
    }
  });
});
