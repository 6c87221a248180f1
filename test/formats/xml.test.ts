import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/formats/xml.ts';
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

const read = (text: string) => readXml(source(text));

const workspace = `<?xml version="1.0" encoding="UTF-8"?>
<project version="4">
  <component name="McpProjectServerCommands">
    <commands>
      <McpServerConfigurationProperties>
        <option name="command" value="npx" />
        <envs>
          <env name="TOKEN" value="a&amp;b&quot;é&#x1F600;c"/>
          <env name='OTHER' value=''/>
        </envs>
      </McpServerConfigurationProperties>
    </commands>
  </component>
</project>
`;
const path = ['project', 'component', 'commands', 'McpServerConfigurationProperties'];

describe('elements', () => {
  it('reads a JetBrains workspace', () => {
    const document = read(workspace);
    expect(document.problems).toEqual([]);
    expect(plain(at(document, ...path, 'option'))).toEqual({ '@name': 'command', '@value': 'npx' });
    const envs = at(document, ...path, 'envs');
    expect(envs.kind === 'map' && envs.entries.map((entry) => [entry.key, plain(entry.value)])).toEqual([
      ['env', { '@name': 'TOKEN', '@value': 'a&b"é😀c' }],
      ['env', { '@name': 'OTHER', '@value': '' }],
    ]);
  });

  it('gives exact spans', () => {
    const document = read(workspace);
    const scalar = scalarAt(document, ...path, 'envs', 'env', '@value');
    expect(utf8(inSource(document, scalar).whole)).toBe('"a&amp;b&quot;é&#x1F600;c"');
    expect(document.text.content.slice(scalar.text.at(2)).startsWith('b&quot;')).toBe(true);
    expect(document.text.content.charAt(scalar.text.at(scalar.text.content.length - 1))).toBe('c');
    const option = at(document, ...path, 'option').span;
    expect(document.text.content.slice(option.start, option.end)).toBe('<option name="command" value="npx" />');
    const envs = at(document, ...path, 'envs');
    const keySpan = envs.kind === 'map' ? envs.entries[0]?.keySpan : undefined;
    expect(document.text.content.slice(keySpan?.start, keySpan?.end)).toBe('env');
    expectNestedSpans(at(document));
  });

  it('reads text, sections and comments', () => {
    const document = read('<a>\r\n  <b> x &lt; y </b><!-- <c d="z"/> -->\r\n<e><![CDATA[p&q]]></e>t</a>');
    expect(plain(at(document, 'a'))).toEqual({ b: { '#text': 'x < y' }, e: { '#text': 'p&q' }, '#text': 't' });
    expect(inSource(document, scalarAt(document, 'a', 'b', '#text'))).toEqual({
      content: 'x &lt; y',
      whole: 'x &lt; y',
    });
    expect(inSource(document, scalarAt(document, 'a', 'e', '#text')).whole).toBe('<![CDATA[p&q]]>');
    const inner = readXml(document.comments[0] ?? source(''));
    expect(inSource(document, scalarAt(inner, 'c', '@d')).whole).toBe('"z"');
    expect(document.problems).toEqual([]);
  });

  it('takes a byte-order mark and names in any script', () => {
    const document = read('\ufeff<имя ключ="é"/>');
    expect(plain(at(document))).toEqual({ имя: { '@ключ': 'é' } });
    expect(inSource(document, scalarAt(document, 'имя', '@ключ')).content).toBe(latin1('é'));
  });

  it('encodes for an attribute and for text', () => {
    const document = read('<a b="x">y</a>');
    const value = '<a> & "b"\n\'c\' é';
    const attribute = scalarAt(document, 'a', '@b').encode(value);
    const text = scalarAt(document, 'a', '#text').encode(value);
    const again = read(`<a b=${attribute}>${text}</a>`);
    expect(plain(at(again, 'a'))).toEqual({ '@b': value, '#text': value });
  });
});

describe('what is not expanded', () => {
  it('leaves entities of a document type and unknown ones alone', () => {
    const document = read(
      '<!DOCTYPE a [<!ENTITY e "boom"><!ENTITY f "&e;&e;">]><a b="&f;&nbsp;&#xD800;&#1114112;& ;">&e;</a>',
    );
    expect(plain(at(document, 'a'))).toEqual({ '@b': '&f;&nbsp;\ufffd\ufffd& ;', '#text': '&e;' });
    expect(document.problems[0]?.message).toBe('A document type is not read');
  });
});

describe('broken files', () => {
  it.each([
    ['a missing end tag', '<a><b c="x"><d e="y"/></a><f/>', { a: { b: { '@c': 'x', d: { '@e': 'y' } } }, f: {} }],
    ['an end tag too many', '<a></b><c d="x"/></a>', { a: { c: { '@d': 'x' } } }],
    ['a value without an end', '<a b="x\n<c d="y"/>', { a: { '@b': 'x', c: { '@d': 'y' } } }],
    ['a tag without an end', '<a b="x"\n<c d="y"/>', { a: { '@b': 'x', c: { '@d': 'y' } } }],
    ['a value without quotes', '<a b=x c="y"/>', { a: { '@b': 'x', '@c': 'y' } }],
    ['an attribute without a value', '<a b c="y" "d"/>', { a: { '@c': 'y' } }],
    ['a stray <', '<a>1 < 2<c d="y"/></a>', { a: { '#text': '2', c: { '@d': 'y' } } }],
    ['a comment without an end', '<a b="x"/><!-- <c d="y"/>', { a: { '@b': 'x' } }],
    ['the end of the text', '<a b="x"><c d="y', { a: { '@b': 'x', c: { '@d': 'y' } } }],
  ])('goes on behind %s', (_, text, expected) => {
    const document = read(text);
    expect(plain(at(document))).toEqual(expected);
    expect(document.problems).not.toEqual([]);
    expectNestedSpans(at(document));
  });

  it('reads text that is no XML as nothing', () => {
    expect(read('').roots).toEqual([]);
    expect([...scalars(at(read('only words')))].map((scalar) => scalar.text.content)).toEqual(['only words']);
  });
});

describe('hostile text', () => {
  it('never goes deeper than the limit, and keeps every attribute', () => {
    const deep = 50_000;
    const document = read(`${'<a>'.repeat(deep)}<b c="x"/>${'</a>'.repeat(deep)}<d e="y"/>`);
    expect(depthOf(at(document))).toBeLessThanOrEqual(200);
    expect([...scalars(at(document))].map((scalar) => scalar.text.content)).toEqual(['x', 'y']);
    expect(plain(at(document, 'd'))).toEqual({ '@e': 'y' });
  });

  const size = 300_000;
  it.each([
    '<',
    '<a>',
    '<a b="',
    "<a b='\n",
    '<a b="\n',
    '</a>',
    '<!',
    '<![',
    '<!DOCTYPE [',
    '<!--',
    '<![CDATA[',
    '<?',
    '&',
    '<a b="&',
    '"',
    '>',
    '<a ',
    '\0',
    '&#1;',
    '<a></b>',
    '<!-- -->',
    ' ',
  ])('takes linear time on a text of nothing but %j', (piece) => {
    const { result, took } = timed(() => readXml(directText(piece.repeat(size / piece.length))));
    expect(took).toBeLessThan(3000);
    expect(result.problems.length).toBeLessThanOrEqual(100);
  });

  it('never throws on text that was cut anywhere', () => {
    const random = seeded(3);
    for (let count = 0; count < 1000; count++) {
      const from = random(workspace.length);
      const cut = workspace.slice(0, from) + '<>/="\'&!-?'.charAt(random(11)) + workspace.slice(from + random(9));
      for (const root of read(cut).roots) expectNestedSpans(root);
    }
  });
});
