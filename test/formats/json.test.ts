import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/formats/json.ts';
import { directText, latin1, TextBuilder, utf8 } from '../../src/text.ts';
import {
  at,
  depthOf,
  expectNestedSpans,
  inSource,
  maps,
  plain,
  scalarAt,
  scalars,
  seeded,
  source,
  timed,
} from './reading.ts';

const read = (text: string) => readJson(source(text));
const value = (text: string) => plain(read(text).roots[0]);
const messages = (text: string) => read(text).problems.map((problem) => problem.message);

describe('plain JSON', () => {
  it('reads values of every type, with the raw token as text', () => {
    const document = read('{"a": "x", "b": -1.5e3, "c": true, "d": null, "e": [], "f": {}}');
    expect(plain(document.roots[0])).toEqual({ a: 'x', b: -1500, c: true, d: null, e: [], f: {} });
    expect(scalarAt(document, 'b').text.content).toBe('-1.5e3');
    expect(document.problems).toEqual([]);
  });

  it('keeps repeated keys, in order', () => {
    const root = at(read('{"env": 1, "env": 2, "//": "a comment in a key"}'));
    expect(root.kind === 'map' && root.entries.map((entry) => entry.key)).toEqual(['env', 'env', '//']);
  });

  it('gives exact spans, with and without quotes', () => {
    const document = read('{ "key" : "value", "list": [ 12 , \'x\' ] }');
    expect(inSource(document, scalarAt(document, 'key'))).toEqual({ content: 'value', whole: '"value"' });
    expect(inSource(document, scalarAt(document, 'list', 0))).toEqual({ content: '12', whole: '12' });
    expect(inSource(document, scalarAt(document, 'list', 1))).toEqual({ content: 'x', whole: "'x'" });
    const list = at(document, 'list').span;
    expect(document.text.content.slice(list.start, list.end)).toBe("[ 12 , 'x' ]");
    const root = at(document);
    const keySpan = root.kind === 'map' && root.entries[0]?.keySpan;
    expect(keySpan).toEqual({ start: 3, end: 6 });
  });

  it('counts bytes, not characters, in keys and values', () => {
    const document = read('{"ключ🔑": "héslo", "z": "é"}');
    expect(plain(document.roots[0])).toEqual({ 'ключ🔑': 'héslo', z: 'é' });
    const scalar = scalarAt(document, 'ключ🔑');
    expect(scalar.span).toEqual({ start: 17, end: 25 });
    expect(scalar.text.content).toBe(latin1('héslo'));
  });

  it('skips a byte-order mark and takes CRLF', () => {
    const document = read('\ufeff{\r\n  "a": "x",\r\n  "b": "y"\r\n}\r\n');
    expect(plain(document.roots[0])).toEqual({ a: 'x', b: 'y' });
    expect(document.problems).toEqual([]);
    expect(document.roots[0]?.span.start).toBe(3);
    expect(inSource(document, scalarAt(document, 'b')).whole).toBe('"y"');
  });

  it('takes invalid UTF-8 byte by byte', () => {
    const document = readJson(directText('{"a": "\xff\xfe\x80x"}'));
    expect(scalarAt(document, 'a').text.content).toBe('\xff\xfe\x80x');
  });

  it('reads an empty text as nothing', () => {
    expect(read('')).toMatchObject({ roots: [], comments: [], problems: [] });
    expect(read(' \r\n\t')).toMatchObject({ roots: [], comments: [], problems: [] });
  });

  it('encodes a value for the place of a scalar', () => {
    expect(scalarAt(read('{"a": 1}'), 'a').encode('${input:key} "é"')).toBe('"${input:key} \\"é\\""');
  });
});

describe('escapes', () => {
  it('decodes each and remembers where it stood', () => {
    const document = read('{"a": "x\\"\\u00e9\\uD83D\\uDE00\\n\\\\y"}');
    const { text } = scalarAt(document, 'a');
    expect(utf8(text.content)).toBe('x"é😀\n\\y');
    expect([text.at(0), text.at(1), text.at(2), text.at(3), text.at(4), text.at(7), text.at(8)]).toEqual([
      7, 8, 10, 10, 16, 16, 28,
    ]);
    expect(text.content.charAt(9)).toBe('\\');
    expect(text.at(10)).toBe(32);
    expect(document.text.content.charAt(text.at(10))).toBe('y');
    expect(text.span).toEqual({ start: 7, end: 33 });
  });

  it('decodes keys', () => {
    const root = at(read('{"a\\u00e9\\"": 1}'));
    expect(root.kind === 'map' && root.entries[0]).toMatchObject({ key: 'aé"', keySpan: { start: 2, end: 11 } });
  });

  it('makes U+FFFD of half a surrogate pair', () => {
    expect(value('["\\ud83d", "\\ude00", "\\ud83dx", "\\ud83d\\u0041"]')).toEqual(['�', '�', '�x', '�A']);
  });

  it('leaves escapes that mean nothing as they are, and says so', () => {
    expect(value('["C:\\Users\\q", "\\u12", "\\"]')).toEqual(['C:\\Users\\q', '\\u12', '"]']);
    expect(messages('["\\q"]')).toEqual(['An unknown escape']);
  });

  it('composes with the text around it: JSON in a string in JSON', () => {
    const inner = JSON.stringify({ todoistApiKey: 'va"lue', other: 'é' });
    const outer = read(JSON.stringify({ args: ['--config', inner] }));
    const document = readJson(scalarAt(outer, 'args', 1).text);
    expect(plain(document.roots[0])).toEqual({ todoistApiKey: 'va"lue', other: 'é' });
    const { text, span } = scalarAt(document, 'todoistApiKey');
    expect(outer.text.content.slice(text.span.start, text.span.end)).toBe('va\\\\\\"lue');
    expect(outer.text.content.slice(span.start, span.end)).toBe('\\"va\\\\\\"lue\\"');
    expect(outer.text.content.slice(text.at(3)).startsWith('lue')).toBe(true);
  });

  it('composes through a text that is decoded in another way', () => {
    const wrapped = directText('##{"a":%"b"}');
    const builder = new TextBuilder(wrapped);
    builder.copy(2, 7);
    builder.copy(8, 12);
    const scalar = scalarAt(readJson(builder.finish(12)), 'a');
    expect(scalar.span).toEqual({ start: 8, end: 11 });
  });
});

describe('comments', () => {
  it('reads JSON with comments and trailing commas without a problem', () => {
    const document = read('// head\n{\n  "a": "x", /* why */\n  "b": ["y",], // end\n}\n');
    expect(plain(document.roots[0])).toEqual({ a: 'x', b: ['y'] });
    expect(document.problems).toEqual([]);
    expect(document.comments.map((comment) => comment.content)).toEqual([' head', ' why ', ' end']);
  });

  it('gives a value the comment on its line', () => {
    const document = read('{\n"a": "x", // one\n"b": "y" /* two */,\n// three\n"c": "z"\n, "d": /* \n */ 1\n}');
    expect(scalarAt(document, 'a').comment).toBe('one');
    expect(scalarAt(document, 'b').comment).toBe('two');
    expect(scalarAt(document, 'c').comment).toBeUndefined();
    expect(scalarAt(document, 'd').comment).toBeUndefined();
  });

  it('does not take a key for a value with a comment', () => {
    const document = read('{"a" /* x */ : /* y */ "b"}');
    expect(plain(document.roots[0])).toEqual({ a: 'b' });
    expect(scalarAt(document, 'a').comment).toBeUndefined();
    expect(document.problems).toEqual([]);
  });

  it.each(['\n', '\r\n'])(
    'joins adjacent line comments so that a commented-out server reads again (%j)',
    (lineBreak) => {
      const lines = [
        '{',
        '  "servers": {',
        '    // "github": {',
        '    //   "env": { "TOKEN": "made-up-é" },',
        '    //   "args": ["-y"]',
        '    // },',
        '',
        '    // apart',
        '    "other": {}',
        '  }',
        '}',
      ];
      const document = read(lines.join(lineBreak));
      expect(document.comments).toHaveLength(2);
      const [commented] = document.comments;
      expect(commented?.content.split('\n')).toHaveLength(4);
      const inner = readJson(commented ?? source(''));
      expect(plain(inner.roots[0])).toEqual({ github: { env: { TOKEN: 'made-up-é' }, args: ['-y'] } });
      const { text } = scalarAt(inner, 'github', 'env', 'TOKEN');
      expect(document.text.content.slice(text.span.start, text.span.end)).toBe(latin1('made-up-é'));
    },
  );

  it('keeps the body of a comment that does not end', () => {
    const document = read('{"a": 1 /* "b": "x"');
    expect(document.comments.map((comment) => comment.content)).toEqual([' "b": "x"']);
    expect(document.problems.map((problem) => problem.message)).toContain('A comment without an end');
  });

  it('takes # as a comment, with a problem', () => {
    const document = read('{\n# "old": "x"\n"a": "y"}');
    expect(plain(document.roots[0])).toEqual({ a: 'y' });
    expect(document.comments[0]?.content).toBe(' "old": "x"');
    expect(document.problems).toHaveLength(1);
  });

  it('does not see comments in strings', () => {
    expect(value('{"url": "http://x/*y*/", "b": "# z"}')).toEqual({ url: 'http://x/*y*/', b: '# z' });
  });
});

describe('careless JSON', () => {
  it.each([
    ['single quotes', "{'a': 'it\"s'}", { a: 'it"s' }],
    ['unquoted keys', '{a: 1, $b_c: "x", d-e: [true]}', { a: 1, $b_c: 'x', 'd-e': [true] }],
    ['no comma', '{"a": "x"\n "b": "y" "c": [1 2 "z"]}', { a: 'x', b: 'y', c: [1, 2, 'z'] }],
    ['no colon', '{"a" "x", "b" {"c": 1}}', { a: 'x', b: { c: 1 } }],
    ['an equals sign', '{"a" = "x"}', { a: 'x' }],
    ['no value', '{"a": , "b": "x", "c": }', { b: 'x' }],
    ['no value before the next member', '{"a":\n"b": "x"}', { b: 'x' }],
    [
      'an unquoted value',
      '{"a": Bearer abc-def , "b": ${KEY}, "c": ${KEY:-x y}\n}',
      { a: 'Bearer abc-def', b: '${KEY}', c: '${KEY:-x y}' },
    ],
    ['an unquoted address', '{"a": http://localhost:80/x // note\n, "b": 1}', { a: 'http://localhost:80/x', b: 1 }],
    ['commas too many', '{,"a": 1,, "b": [,2,,]}', { a: 1, b: [2] }],
    ['no brace at the end', '{"a": {"b": "x"', { a: { b: 'x' } }],
    ['no brace in the middle', '{"a": {"env": {"b": "x"}, "c": {"d": "y"}}', { a: { env: { b: 'x' }, c: { d: 'y' } } }],
    ['a list without an end', '{"args": ["-y", "pkg", "env": {"b": "x"}}', { args: ['-y', 'pkg'], env: { b: 'x' } }],
    [
      'a list whose members lack the brace',
      '{"l": ["id": "x"}, {"id": "y"}], "m": 1}',
      { l: [{ id: 'x' }, { id: 'y' }], m: 1 },
    ],
    ['the wrong bracket', '{"a": ["x"}, "b": "y"', { a: ['x'] }],
    ['a string without an end', '{"a": "x,\n"b": "y', { a: 'x', b: 'y' }],
    ['a string without an end and CRLF', '{"a": "x,\r\n"b": "y\r\n}', { a: 'x', b: 'y' }],
    ['a no-break space', '{"a":\u00a0"x"}', { a: 'x' }],
  ])('reads %s, with a problem only where JSON5 has none', (title, text, expected) => {
    const document = read(text);
    expect(plain(document.roots[0])).toEqual(expected);
    const isJson5 = title === 'single quotes' || title === 'unquoted keys';
    expect(document.problems.length > 0).toBe(!isJson5);
    for (const root of document.roots) expectNestedSpans(root);
  });

  it('reads bare members as one map', () => {
    const document = read('"github": {\n  "env": {"A": "x"}\n},\n"other": {"env": {"B": "y"}}\n');
    expect(document.roots.map(plain)).toEqual([{ github: { env: { A: 'x' } }, other: { env: { B: 'y' } } }]);
    expect(document.roots[0]?.span).toEqual({ start: 1, end: document.text.content.length - 1 });
    expect(document.problems[0]?.message).toBe('Members without braces around them');
  });

  it('goes on behind a brace too many', () => {
    const document = read('{"mcpServers": {"a": {"x": "1"}}}, "b": {"y": "2"}}}');
    expect(document.roots.map(plain)).toEqual([{ mcpServers: { a: { x: '1' } } }, { b: { y: '2' } }]);
  });

  it('reads several values', () => {
    const document = read('{"a": 1}\n{"a": 2}\n[3]\n"x" true');
    expect(document.roots.map(plain)).toEqual([{ a: 1 }, { a: 2 }, [3], 'x', true]);
    expect(document.problems).toHaveLength(1);
  });

  it('finds objects in prose and in an archive', () => {
    expect(read('Don\'t use this:\n{"a": "x"} and\0\0\0\xfe 7 {"b": "y"}').roots.map(plain)).toContainEqual({ b: 'y' });
    expect(read(`package.json\0\0 644 \0${'\0'.repeat(400)}{"a": "x"}`).roots.map(plain)).toEqual([644, { a: 'x' }]);
  });

  it('keeps a value that stands without a key', () => {
    const root = at(read('{"a": 1, "loose", {"b": 2}}'));
    expect(root.kind === 'map' && root.entries.map((entry) => [entry.key, plain(entry.value)])).toEqual([
      ['a', 1],
      ['', 'loose'],
      ['', { b: 2 }],
    ]);
  });

  it('keeps control characters and NUL in strings', () => {
    const document = read('{"a": "x\0\ty\x07\rz", "b": "é"}');
    expect(plain(document.roots[0])).toEqual({ a: 'x\0\ty\x07\rz', b: 'é' });
    expect(document.problems).toHaveLength(4);
    expect(document.problems[0]).toEqual({ message: 'A control character in a string', offset: 8 });
  });

  it('gives problems at source offsets', () => {
    expect(readJson(directText('{"a" "x"}', 100)).problems).toEqual([{ message: 'A colon is missing', offset: 104 }]);
  });
});

describe('hostile text', () => {
  it('never goes deeper than the limit, and keeps every member', () => {
    const opened = 100_000;
    const document = read(`${'{"a":['.repeat(opened)}"deep"${']}'.repeat(opened)}, "after": "x"`);
    expect(depthOf(document.roots[0] ?? at(document))).toBeLessThanOrEqual(200);
    expect(document.problems[0]?.message).toBe('Nested too deeply');
    const values = document.roots.flatMap((root) => [...scalars(root)]).map((scalar) => scalar.text.content);
    expect(values).toEqual(['deep', 'x']);
    expect(document.roots).toHaveLength(2);
  });

  it('keeps the names of members below the limit', () => {
    const document = read(`${'['.repeat(300)}{"token": "x", "list": [1, {"other": "y"}]}${']'.repeat(300)}`);
    const keys = [...maps(document.roots[0] ?? at(document))].flatMap((map) => map.entries.map((entry) => entry.key));
    expect(keys).toEqual(expect.arrayContaining(['token', 'other']));
  });

  const size = 300_000;
  it.each([
    '[',
    '{',
    ']',
    '}',
    '"',
    '\\',
    "'",
    ',',
    ':',
    '/',
    '/*',
    '//\n',
    '"a":',
    '{"a":',
    '[{',
    '[{]',
    '${',
    '#',
    '"\\',
    '"\\u',
    '\0',
    '\xa0',
    'a:',
    '[a',
  ])('takes linear time on a text of nothing but %j', (piece) => {
    const { result, took } = timed(() => readJson(directText(piece.repeat(size / piece.length))));
    expect(took).toBeLessThan(3000);
    expect(result.problems.length).toBeLessThanOrEqual(100);
  });
});

describe('random trees', () => {
  const words = [
    '',
    'a',
    'API_KEY',
    'é',
    '日本',
    '😀',
    '"',
    '\\',
    '\n',
    '//',
    '/*',
    '${x}',
    '{',
    ']',
    ' ',
    'constructor',
    "'",
  ];
  const gaps = ['', '', '', ' ', '\n', '\r\n', '\t', '/* c " */', '// line "x": {\n', '/**/'];

  function makeText(random: (below: number) => number): string {
    return Array.from({ length: random(4) }, () => words[random(words.length)] ?? '').join('');
  }

  function makeTree(random: (below: number) => number, depth: number): unknown {
    const kind = random(depth > 4 ? 4 : 7);
    if (kind === 0) return makeText(random);
    if (kind === 1) return random(2) === 0 ? random(1e6) : -random(1000) / 8;
    if (kind === 2) return random(2) === 0;
    if (kind === 3) return random(4) === 0 ? null : makeText(random);
    const children = Array.from({ length: random(5) }, () => makeTree(random, depth + 1));
    if (kind === 4) return children;
    return Object.fromEntries(children.map((child) => [makeText(random), child]));
  }

  function printText(text: string, random: (below: number) => number): string {
    if (random(3) > 0) return JSON.stringify(text);
    const escaped = [...Array(text.length).keys()].map(
      (index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
    );
    return `"${escaped.join('')}"`;
  }

  function print(value: unknown, random: (below: number) => number, comments: boolean): string {
    const gap = () => {
      const chosen = gaps[random(comments ? gaps.length : 7)] ?? '';
      return chosen;
    };
    const inner = (child: unknown) => gap() + print(child, random, comments) + gap();
    if (typeof value === 'string') return printText(value, random);
    if (Array.isArray(value)) return `[${value.map(inner).join(',') || gap()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).map(
      ([key, child]) => `${gap()}${printText(key, random)}${gap()}:${inner(child)}`,
    );
    return `{${members.join(',') || gap()}}`;
  }

  it('reads what JSON.parse reads, and every span points at the value', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = seeded(seed);
      const tree = makeTree(random, 0);
      const printed = print(tree, random, seed % 2 === 0);
      const document = read(printed);
      expect(document.problems, printed).toEqual([]);
      expect(plain(document.roots[0]), printed).toEqual(tree);
      for (const root of document.roots) expectNestedSpans(root, { start: 0, end: document.text.content.length });
      for (const scalar of scalars(document.roots[0] ?? at(document))) {
        const { content, whole } = inSource(document, scalar);
        expect(JSON.parse(utf8(whole))).toEqual(plain(scalar));
        expect(whole).toBe(scalar.style === 'double' ? `"${content}"` : content);
      }
    }
  });

  it('has a problem wherever JSON.parse has one, and never throws', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const random = seeded(seed);
      const printed = print(makeTree(random, 0), random, false);
      const cut = random(printed.length + 1);
      const broken =
        printed.slice(0, cut) + (random(2) === 0 ? '' : '{}[]",:x'.charAt(random(8))) + printed.slice(cut + 1);
      const document = read(broken);
      const isJson5 = /(?:^|[[{,:\s])[+-]?[.0]\d|\d\.(?!\d)|,\s*[}\]]|'|[{,]\s*\w+\s*:|\\[0xv]|^\s*$/.test(broken);
      if (!isJson5 && !parses(broken)) expect(document.problems, broken).not.toEqual([]);
      for (const root of document.roots) expectNestedSpans(root, { start: 0, end: document.text.content.length });
    }
  });

  function parses(text: string): boolean {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }
});
