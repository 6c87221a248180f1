import { describe, expect, it } from 'vitest';
import { isOrdinaryYaml, readYamlLines } from '../../src/formats/yaml-lines.ts';
import type { ConfigNode, ScalarNode } from '../../src/model.ts';
import { directText } from '../../src/text.ts';
import { plainOf } from './yaml-shape.ts';

const read = (content: string) => readYamlLines(directText(content));
const values = (content: string) => read(content).roots.map(plainOf);

function* scalarsOf(node: ConfigNode): Generator<ScalarNode> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsOf(item);
  else for (const entry of node.entries) yield* scalarsOf(entry.value);
}
const scalars = (content: string) => read(content).roots.flatMap((root) => [...scalarsOf(root)]);

describe('readYamlLines', () => {
  it.each([
    [
      'maps and lists',
      'a:\n  b: 1\n  c:\n  - x\n  - y: z\n    w: v\n',
      [{ a: { b: '1', c: ['x', { y: 'z', w: 'v' }] } }],
    ],
    ['lists in lists', '- - a\n  - b\n-\n  - c\n', [[['a', 'b'], ['c']]]],
    ['quoted keys', "\"a b\": 1\n'c''d': 2\n", [{ 'a b': '1', "c'd": '2' }]],
    ['plain values over lines', 'a: b\n  c\n\n  d\ne: f\n', [{ a: 'b c\nd', e: 'f' }]],
    ['quoted values over lines', 'a: "b\n  c \\\n  d"\ne: \'f\n\n  g\'\n', [{ a: 'b c d', e: 'f\ng' }]],
    ['literal blocks', 'a: |\n  b\n    c\n\n  # d\ne: |2-\n    f\n', [{ a: 'b\n  c\n\n# d\n', e: '  f' }]],
    ['folded blocks', 'a: >-\n  b\n  c\n\n  d\n    e\n  f\n', [{ a: 'b c\nd\n  e\nf' }]],
    ['brackets on a line', 'a: [b, "c", {d: e, "f":g, h}]\n', [{ a: ['b', 'c', { d: 'e', f: 'g', h: null }] }]],
    ['brackets over lines', 'a: [\n  b, # c\n  d\n]\ne: {\n  f: g,\n}\n', [{ a: ['b', 'd'], e: { f: 'g' } }]],
    ['documents', '%YAML 1.2\n---\na: 1\n...\n---\n# only\n--- |\n  b\n--- [c]\n', [{ a: '1' }, 'b\n', ['c']]],
    [
      'anchors and aliases',
      'a: &x\n  b: 1\nc: *x\n<<: *x\nd: &y e\n',
      [{ a: { b: '1' }, c: null, '<<': null, d: 'e' }],
    ],
    ['empty values', 'a:\nb: ~\nc: # d\n', [{ a: null, b: null, c: null }]],
    ['JSON', '{\n"a": {"b": [1, 2]},\n"c": "d"\n}\n', [{ a: { b: ['1', '2'] }, c: 'd' }]],
    ['CRLF', 'a: b\r\nc: |\r\n  d\r\n  e\r\n', [{ a: 'b', c: 'd\ne\n' }]],
    ['tabs', 'a:\n\tb: 1\n\tc: 2\n', [{ a: { b: '1', c: '2' } }]],
    ['values with signs', 'a: b:c#d\ne: http://f/?g=h&i\n', [{ a: 'b:c#d', e: 'http://f/?g=h&i' }]],
  ])('reads %s', (_name, content, expected) => {
    expect(values(content)).toEqual(expected);
  });

  it('keeps repeated keys', () => {
    const [root] = read('a: 1\na: 2\n').roots;
    expect(root?.kind === 'map' && root.entries.map((entry) => plainOf(entry.value))).toEqual(['1', '2']);
  });

  it('knows types, styles and tags', () => {
    const found = scalars('a: true\nb: "true"\nc: 1.5\nd: !vault |\n  e\nf: !!str 1\ng: !user_secret\nh: yes\n');
    expect(found.map(({ type, style, tag }) => [type, style, tag])).toEqual([
      ['boolean', 'plain', undefined],
      ['string', 'double', undefined],
      ['number', 'plain', undefined],
      ['string', 'block', '!vault'],
      ['string', 'plain', '!!str'],
      ['null', 'plain', '!user_secret'],
      ['string', 'plain', undefined],
    ]);
  });

  it('maps decoded characters to their bytes', () => {
    const content = 'a: "\\u00e9\\tb"\nc: |\n   d\n   e\n';
    const [escaped, block] = scalars(content);
    expect(escaped?.text.content).toBe('\xc3\xa9\tb');
    expect([0, 1, 2, 3].map((index) => escaped?.text.at(index))).toEqual([4, 4, 10, 12]);
    expect(block?.text.at(2)).toBe(content.indexOf('e\n'));
    expect(content.slice(block?.span.start, block?.span.end)).toBe('|\n   d\n   e');
  });

  it('points into the file when the text is a part of it', () => {
    const content = 'xx a: b\n';
    const [root] = readYamlLines(directText(content).slice(3)).roots;
    expect(root?.span).toEqual({ start: 3, end: 7 });
  });

  it('gives comments to the values before them, and keeps the others readable', () => {
    const content = 'a: b # c\nd: [e, # f\n  g]\n# h:\n#   i: j\n  # k\nl: # m\n  n: o\n';
    const { comments } = read(content);
    expect(scalars(content).map(({ comment }) => comment)).toEqual(['c', 'f', undefined, undefined]);
    expect(comments.map((comment) => comment.content)).toEqual(['h:\n  i: j\n  k', 'm']);
    const [first] = comments;
    expect(first && readYamlLines(first).roots.map(plainOf)).toMatchObject([{ h: { i: 'j' } }]);
  });
});

describe('templates', () => {
  it('are read around their actions', () => {
    const content = [
      '{{- if .Values.on }}',
      'kind: Secret',
      'metadata:',
      '  {{- with .Values.labels }}',
      '  labels: {{- toYaml . | nindent 4 }}',
      '  {{- end }}',
      'data:',
      '  {{ .key }}: {{ .value | quote }}',
      '  token: {{ .Values.token | default "a # b" | quote }} # c',
      '  quoted: "{{ .Values.x | default "y" }}"',
      '  one: x-{{ .y }}',
      '  {{ if .z }}two: z{{ end }}',
      '  list: [{{ .a }}, "b"]',
      '  {{- range .Values.env }}',
      '  three:',
      '  - name: {{ .name }}',
      '  {{- end }}',
      '  text: |',
      '    a: 1',
      '{{- if .b }}',
      '    b: 2',
      '{{- end }}',
      '    c: 3',
      '{{- /* over',
      '  lines: */ -}}',
      '  last: 1',
      '{{- end }}',
      '',
    ].join('\n');
    expect(values(content)).toEqual([
      {
        kind: 'Secret',
        metadata: { labels: '{{- toYaml . | nindent 4 }}' },
        data: {
          '{{ .key }}': '{{ .value | quote }}',
          token: '{{ .Values.token | default "a # b" | quote }}',
          quoted: '{{ .Values.x | default "y" }}',
          one: 'x-{{ .y }}',
          two: 'z',
          list: ['{{ .a }}', 'b'],
          three: [{ name: '{{ .name }}' }],
          text: 'a: 1\n{{- if .b }}\nb: 2\n{{- end }}\nc: 3\n',
          last: '1',
        },
      },
    ]);
  });

  it('of Jinja are read as well', () => {
    expect(values('{% if a %}\nb: "{{ c }}"\n{% endif %}\nd: {{ e }}\n')).toEqual([{ b: '{{ c }}', d: '{{ e }}' }]);
  });
});

describe('errors', () => {
  it.each([
    ['a quote that nothing closes', 'a: "b\nc: d\n', [{ a: 'b', c: 'd' }]],
    ['a bracket that nothing closes', 'a: [b, c\nd: e\n', [{ a: ['b', 'c'], d: 'e' }]],
    ['text behind a quote', 'a: "b" c\nd: e\n', [{ a: '"b" c', d: 'e' }]],
    ['a variable between brackets', 'a: [${B}, c]\n', [{ a: ['${B}', 'c'] }]],
    ['a deeper key', 'a: b\n   c: d\ne: f\n', [{ a: 'b', c: 'd', e: 'f' }]],
    ['a line without a key', 'a: b\nnothing\nc: d\n', [{ a: 'b', c: 'd' }]],
    ['a list where a key must stand', 'a: b\nc:\n    d: e\n  - f\n', [{ a: 'b', c: { d: 'e' }, '': ['f'] }]],
  ])('lose no more than they must: %s', (_name, content, expected) => {
    const document = read(content);
    expect(document.roots.map(plainOf)).toEqual(expected);
    expect(document.problems.length).toBeGreaterThan(0);
    expect(isOrdinaryYaml(directText(content))).toBe(false);
  });

  it('are noted where a text is nested too deep', () => {
    for (const content of [
      '['.repeat(5000),
      '- '.repeat(5000),
      Array.from({ length: 400 }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
    ]) {
      expect(read(content).problems.map(({ message }) => message)).toContain('Nested deeper than 200 levels');
    }
  });
});

describe('encode', () => {
  const awkward = [
    'plain',
    '${TOKEN}',
    '{{ x }}',
    'a: b',
    'a #b',
    '- a',
    "it's",
    '"q"',
    'true',
    '012',
    'yes',
    '',
    ' a',
    'a\nb',
    '@a',
    'a,b',
    '*a',
    'a:',
    '\t',
    '-',
  ];
  it.each(['a: x\n', 'a: "x"\n', "a: 'x'\n", 'a: |\n  x\n', 'a: [x]\n', 'a: {b: x}\n'])(
    'spells values for the place in %j',
    (content) => {
      const [scalar] = scalars(content);
      for (const value of awkward) {
        const changed =
          content.slice(0, scalar?.span.start) + (scalar?.encode(value) ?? '') + content.slice(scalar?.span.end);
        const [again] = scalars(changed);
        expect([again?.text.content, again?.type], changed).toEqual([value, 'string']);
      }
    },
  );
});

describe('hostile text', () => {
  it.each([
    ['brackets', '['.repeat(300_000)],
    ['dashes', '- '.repeat(50_000)],
    ['double quotes', '- "a\n'.repeat(50_000)],
    ['double quotes at the margin', '"x\n'.repeat(50_000)],
    ['single quotes', "- '''\n".repeat(50_000)],
    ['open actions', '{{\n'.repeat(50_000)],
    ['open actions between brackets', `[${'{{,'.repeat(100_000)}`],
    ['open variables between brackets', `[${'${,'.repeat(100_000)}`],
    ['tags', `[${'!a &b x,'.repeat(30_000)}`],
    ['anchors', '&a '.repeat(100_000)],
    ['open brackets on many lines', 'a: [x\n'.repeat(30_000)],
    ['lines that fit nowhere', '"x" y\n  - z\n'.repeat(30_000)],
    ['actions in blocks', 'a: |\n  x\n{{ x }}\n'.repeat(20_000)],
    ['blank lines', ` ${'\n \n'.repeat(200_000)}`],
    ['hashes', `a: ${' #'.repeat(200_000)}`],
    ['zeros', '\0'.repeat(500_000)],
    ['returns', '\r'.repeat(500_000)],
    ['one long value', `a: "${'x'.repeat(1_000_000)}`],
  ])('takes linear time: %s', (_name, content) => {
    const start = performance.now();
    read(content);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
