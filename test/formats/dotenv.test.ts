import { describe, expect, it } from 'vitest';
import { readDotenv } from '../../src/formats/dotenv.ts';
import type { MapNode, ScalarNode } from '../../src/model.ts';
import { directText } from '../../src/text.ts';

function rootOf(content: string): MapNode {
  const [root] = readDotenv(directText(content)).roots;
  if (root?.kind !== 'map') throw new Error('An env file is one map');
  return root;
}

function scalarsOf(content: string): readonly (readonly [string, ScalarNode])[] {
  return rootOf(content).entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key, value] as const] : []));
}

const valuesOf = (content: string) => scalarsOf(content).map(([key, { text }]) => [key, text.content]);

describe('readDotenv', () => {
  it.each([
    ['a plain value', 'A=1', [['A', '1']]],
    ['export and blanks', 'export  A = b c \r\n', [['A', 'b c']]],
    ['dots and dashes in names', 'server.api-key=v', [['server.api-key', 'v']]],
    ['a name that starts with export', 'exported=1', [['exported', '1']]],
    [
      'quotes',
      'A="b # c"\nB=\'d\'\nC=`e`',
      [
        ['A', 'b # c'],
        ['B', 'd'],
        ['C', 'e'],
      ],
    ],
    ['escapes', 'A="b\\n\\"c\\" \\x"', [['A', 'b\n"c" \\x']]],
    [
      'quotes over lines',
      'A="b\nc"\nD=1',
      [
        ['A', 'b\nc'],
        ['D', '1'],
      ],
    ],
    ['a colon', 'A: b', [['A', 'b']]],
    [
      'an empty value',
      'A=\nB=',
      [
        ['A', ''],
        ['B', ''],
      ],
    ],
    ['a hash without a blank', 'A=b#c', [['A', 'b#c']]],
    ['quotes inside a value', 'A=1e-3"aP', [['A', '1e-3"aP']]],
    ['quotes that end early', 'A="b"c', [['A', '"b"c']]],
    [
      'a quote that nothing closes',
      'A="bc\nD_E="f"',
      [
        ['A', 'bc'],
        ['D_E', 'f'],
      ],
    ],
    ['a byte-order mark', '\xef\xbb\xbfA=1', [['A', '1']]],
    [
      'repeated names',
      'A=1\nA=2',
      [
        ['A', '1'],
        ['A', '2'],
      ],
    ],
    ['lines that are none', '=====\nA=1\nsome words\nNAME\n', [['A', '1']]],
  ])('reads %s', (_name, content, expected) => {
    expect(valuesOf(content)).toEqual(expected);
  });

  it('tells comments from values', () => {
    const scalars = scalarsOf('A=b # c\nD= # e\nF=# g\nH=#fff\nI="j" # k\n');
    expect(scalars.map(([, { text, comment }]) => [text.content, comment])).toEqual([
      ['b', 'c'],
      ['', 'e'],
      ['', 'g'],
      ['#fff', undefined],
      ['j', 'k'],
    ]);
  });

  it('keeps comments so that they can be read again', () => {
    const content = 'A=1\n# B=2\n#   C=3\n\n#D=4\n';
    const { comments } = readDotenv(directText(content));
    expect(comments.map((comment) => comment.content)).toEqual(['B=2\n  C=3', 'D=4']);
    const [first] = comments;
    const [root] = first ? readDotenv(first).roots : [];
    const entries = root?.kind === 'map' ? root.entries : [];
    expect(entries.map(({ key, keySpan }) => [key, content.slice(keySpan.start, keySpan.end)])).toEqual([
      ['B', 'B'],
      ['C', 'C'],
    ]);
  });

  it('takes a PEM block without quotes as one value', () => {
    const pem = `-----BEGIN ${'PRIVATE'} KEY-----\nMIIE=\n-----END ${'PRIVATE'} KEY-----`;
    expect(valuesOf(`A=${pem}\nB=1`)).toEqual([
      ['A', pem],
      ['B', '1'],
    ]);
    expect(valuesOf('A=-----BEGIN X-----\nB=1')).toEqual([
      ['A', '-----BEGIN X-----'],
      ['B', '1'],
    ]);
  });

  it('splits assignments that lost their line break', () => {
    const content = 'A=your_key_hereSECRET_KEY=0123abcDB_PASSWORD=x';
    expect(valuesOf(content)).toEqual([
      ['A', 'your_key_here'],
      ['SECRET_KEY', '0123abc'],
      ['DB_PASSWORD', 'x'],
    ]);
    const spans = rootOf(content).entries.map(({ keySpan, value }) =>
      [keySpan, value.span].map(({ start, end }) => content.slice(start, end)),
    );
    expect(spans).toEqual([
      ['A', 'your_key_here'],
      ['SECRET_KEY', '0123abc'],
      ['DB_PASSWORD', 'x'],
    ]);
  });

  it.each([
    ['a URL', 'A=https://h/?xAPI_KEY=1'],
    ['padding', 'A=abcAPI_KEY=='],
    ['options', 'A=-Dx=1 -DSECRET_KEY=2'],
    ['names without a credential', 'A=xLOG_LEVEL=debug'],
  ])('does not split %s', (_name, content) => {
    expect(rootOf(content).entries).toHaveLength(1);
  });

  it('gives exact spans, quotes included', () => {
    const content = 'export A = "b\\"c" # d\r\n';
    const [entry] = rootOf(content).entries;
    const [scalar] = scalarsOf(content).map(([, found]) => found);
    expect(entry?.keySpan).toEqual({ start: 7, end: 8 });
    expect(scalar?.span).toEqual({ start: 11, end: 17 });
    expect(scalar?.text.at(2)).toBe(15);
  });

  it('spells values so that they can be read again', () => {
    for (const value of ['plain', '${TOKEN}', 'with blank', 'a"b', "it's", 'a\nb', 'a#b', 'a\\b', '']) {
      for (const place of ['x', '"x"', "'x'"]) {
        const encoded = scalarsOf(`A=${place}`)[0]?.[1].encode(value) ?? '';
        expect(valuesOf(`A=${encoded}`), `${place} ${value}`).toEqual([['A', value]]);
      }
    }
  });

  it.each([
    ['open quotes', 'A="\n'.repeat(50_000)],
    ['glued names', `A=${'xB_KEY=1'.repeat(50_000)}`],
    ['open PEM blocks', 'A=-----BEGIN \n'.repeat(50_000)],
    ['blanks', `A${' '.repeat(500_000)}`],
    ['hashes', `A=${' #'.repeat(200_000)}`],
    ['capitals', `A=${'aAAAA='.repeat(100_000)}`],
  ])('is linear on %s', (_name, content) => {
    const start = performance.now();
    readDotenv(directText(content));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
