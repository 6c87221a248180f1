import { describe, expect, it } from 'vitest';
import { readIni } from '../../src/formats/ini.ts';
import { directText, latin1, utf8 } from '../../src/text.ts';
import { at, expectNestedSpans, inSource, plain, scalarAt, seeded, source, timed } from './reading.ts';

const read = (text: string) => readIni(source(text));
const dataOf = (text: string) => plain(read(text).roots[0]);

describe('INI', () => {
  it('reads sections, keys and comments', () => {
    const document = read(
      'top = 1\n; about\n# the next\n[db]\nhost=localhost\n password : x y  \n\n[remote "o"] ; note\nurl = "u"\n',
    );
    expect(plain(document.roots[0])).toEqual({
      top: '1',
      db: { host: 'localhost', password: 'x y' },
      'remote "o"': { url: 'u' },
    });
    expect(document.comments.map((comment) => comment.content)).toEqual([' about\n the next', ' note']);
    expect(document.problems).toEqual([]);
  });

  it('gives exact spans, in bytes', () => {
    const document = read('\ufeff[é]\r\nключ = "x\\"é" ; note\r\nb = y\r\n');
    const quoted = scalarAt(document, 'é', 'ключ');
    expect(utf8(inSource(document, quoted).whole)).toBe('"x\\"é"');
    expect(quoted).toMatchObject({ style: 'double', comment: 'note' });
    expect(utf8(quoted.text.content)).toBe('x"é');
    expect(inSource(document, scalarAt(document, 'é', 'b'))).toEqual({ content: 'y', whole: 'y' });
    const section = at(document, 'é');
    const keySpan = section.kind === 'map' ? section.entries[0]?.keySpan : undefined;
    expect(document.text.content.slice(keySpan?.start, keySpan?.end)).toBe(latin1('ключ'));
    expectNestedSpans(at(document));
  });

  it('keeps repeated keys and sections', () => {
    const root = at(read('[a]\nx=1\nx=2\n[a]\nx=3'));
    expect(root.kind === 'map' && root.entries.map((entry) => entry.key)).toEqual(['a', 'a']);
  });

  it('takes ; and # into a value unless a blank stands before', () => {
    const document = read('a = x;y#z\nb = x ;y\nc = \'p#q\' # r\nd = "p" q\ne =\nf = # g\n');
    expect(plain(document.roots[0])).toEqual({ a: 'x;y#z', b: 'x', c: 'p#q', d: '"p" q', e: '', f: '# g' });
    expect(scalarAt(document, 'b').comment).toBe('y');
    expect(scalarAt(document, 'c').comment).toBe('r');
  });

  it('reads lines of a name and a value', () => {
    expect(dataOf('requirepass x1\nssl_certificate_key   /etc/k.pem\n')).toEqual({
      requirepass: 'x1',
      ssl_certificate_key: '/etc/k.pem',
    });
    expect(dataOf('proxy_pass    http://backend:8000;\nurl: http://other\n')).toEqual({
      proxy_pass: 'http://backend:8000;',
      url: 'http://other',
    });
  });

  it('notes lines that say nothing', () => {
    const document = read('alone\n= x\n[open\na = 1');
    expect(plain(document.roots[0])).toEqual({ open: { a: '1' } });
    expect(document.problems).toHaveLength(3);
  });
});

describe('relatives of INI', () => {
  it('reads .npmrc', () => {
    expect(
      dataOf(
        '//registry.example.test/:_authToken=${NPM_TOKEN}\n@scope:registry=https://registry.example.test/\n_auth = "abc="\n',
      ),
    ).toEqual({
      '//registry.example.test/:_authToken': '${NPM_TOKEN}',
      '@scope:registry': 'https://registry.example.test/',
      _auth: 'abc=',
    });
  });

  it('reads properties', () => {
    const document = read('! note\na.url=jdbc\\:mysql\\://h\nb:c\nd: e=f\ng = one, \\\n    two\nh\\ i = \\u00e9\n');
    expect(plain(document.roots[0])).toEqual({
      'a.url': 'jdbc:mysql://h',
      b: 'c',
      d: 'e=f',
      g: 'one, two',
      'h i': 'é',
    });
    const { text } = scalarAt(document, 'g');
    expect(document.text.content.slice(text.at(text.content.indexOf('two'))).startsWith('two\n')).toBe(true);
    expect(document.comments[0]?.content).toBe(' note');
  });

  it('does not join a line that has a key of its own', () => {
    expect(dataOf('dir = C:\\data\\\npassword = x\n')).toEqual({ dir: 'C:\\data\\', password: 'x' });
  });

  it('reads .netrc on one line and on several', () => {
    const document = read(
      'machine one.example.test login me password p#1=a:b\nmachine two.example.test\n  login you\n  password q\ndefault login anonymous\n',
    );
    expect(plain(document.roots[0])).toEqual({
      'one.example.test': { login: 'me', password: 'p#1=a:b' },
      'two.example.test': { login: 'you', password: 'q' },
      default: { login: 'anonymous' },
    });
    expect(inSource(document, scalarAt(document, 'one.example.test', 'password')).whole).toBe('p#1=a:b');
    expect(document.problems).toEqual([]);
  });

  it('does not take INI for .netrc', () => {
    expect(dataOf('password = x\nlogin: y\naccount two words\n')).toEqual({
      password: 'x',
      login: 'y',
      account: 'two words',
    });
  });
});

describe('encode', () => {
  it.each(['plain', '${REF}', 'two words', ' blank', 'a#b', 'a ;b', 'q"q', "it's", 'C:\\x', '', 'é'])(
    'spells %j',
    (text) => {
      for (const line of ['a = x', 'a = "x"', "a = 'x'"]) {
        const { encode } = scalarAt(read(line), 'a');
        expect(dataOf(`a = ${encode(text)}`)).toEqual({ a: text });
      }
    },
  );
});

describe('hostile text', () => {
  const size = 300_000;
  it.each([
    '[',
    '[\n',
    '=',
    'a=',
    'a=\n',
    'a=\\\n',
    'a=b\\\n',
    '\\\n',
    '\\',
    '"',
    'a="\n',
    'a="\\',
    '#\n',
    ' ',
    'a ',
    'a:',
    ';',
    '\0',
    'login a ',
    'machine a\n',
    'a =\\\n   ',
  ])('takes linear time on a text of nothing but %j', (piece) => {
    const { result, took } = timed(() => readIni(directText(piece.repeat(size / piece.length))));
    expect(took).toBeLessThan(3000);
    expect(result.problems.length).toBeLessThanOrEqual(100);
  });

  it('never throws on text that was cut anywhere', () => {
    const whole = '[a b]\nc = "d\\"" ; e\nf: g \\\n  h\nmachine i login j\nk l\n# m\n';
    const random = seeded(5);
    for (let count = 0; count < 2000; count++) {
      const from = random(whole.length);
      const cut = whole.slice(0, from) + '"\'[]=#\n;\\: '.charAt(random(12)) + whole.slice(from + random(6));
      expectNestedSpans(at(read(cut)));
    }
  });
});
