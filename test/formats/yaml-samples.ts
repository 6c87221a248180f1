import { latin1 } from '../../src/text.ts';

/** A seeded source of choices. */
export function choices(seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = (options: readonly string[]): string => options[below(options.length)] ?? '';
  return { below, pick };
}

const keys = [
  'image',
  'two words',
  '"quoted"',
  "'single'",
  'a.b',
  '<<',
  'x/y',
  latin1('é'),
  '&a anchored',
  '!t tagged',
  'k ',
];
const flowKeys = keys.slice(0, 8);
const words = [
  'a',
  'b c',
  '12',
  'true',
  'null',
  'x-y',
  'http://h:1/p?q=a&b',
  'a#b',
  '-x',
  '..',
  'a:b',
  "it's",
  'q"q',
  '0x1F',
  '1e3',
  '.5',
  'yes',
  latin1('ü'),
];

/** Writes random, mostly valid YAML of every kind that the readers know. */
export function writeYaml(seed: number): string {
  const { below, pick } = choices(seed);
  const comment = (): string => pick(['', '', '', ' # note', ' #', ' ', '\t# tab', '  #x # y']);
  const noise = (): string =>
    below(6) ? '' : pick(['\n', '# whole\n', '      # deep\n', '  # a\n  #   b\n', '#x\n# y\n', ' \n']);

  const scalar = (indent: number): string => {
    const pad = ' '.repeat(indent + 1 + below(3));
    const doubles = [
      '',
      'a',
      'a\\"b',
      '\\u00e9\\t',
      'a: b # c',
      'x\\\\',
      `\\\n${pad}z`,
      `l1\n${pad}l2`,
      `l1 \n\n${pad}l3 `,
    ];
    const singles = ['', 'a', "it''s", "''", 'a: b # c', `l1\n${pad}l2`, `x\n\n\n${pad}y`, '\\n'];
    const forms = [
      () => `"${pick([...doubles, '\\ud83d\\ude00', '\\x41 '])}"`,
      () => `'${pick(singles)}'`,
      () => `${pick(words)}\n${pad}${pick(['more', 'and - more', 'x#y'])}`,
      () => `${pick(words)}\n\n${pad}more\n${pad}end`,
      () => pick(['!t ', '!!str ', '&a ', '&a !t ']) + pick(['v', '"w"', "'z'", '12']),
      () => pick(['*a ', '~', '']),
    ];
    return (forms[below(9)] ?? (() => pick(words)))();
  };

  const flow = (indent: number, depth: number): string => {
    const between = (): string =>
      pick([', ', ',', `,\n${' '.repeat(indent + 1 + below(3))}`, ' , ', `, # note\n${' '.repeat(indent + 2)}`]);
    const item = (): string => (depth > 2 || below(3) ? scalar(indent) : flow(indent, depth + 1));
    const pair = (): string =>
      pick([
        `${pick(flowKeys)}: ${item()}`,
        `${pick(flowKeys)}: ${item()}`,
        `"j":${item()}`,
        pick(flowKeys),
        `${pick(flowKeys)}:`,
      ]);
    const isList = below(3) === 0;
    const parts = Array.from({ length: below(4) }, () => (isList && below(8) ? item() : pair()));
    let inside = '';
    for (const [index, part] of parts.entries()) inside += (index ? between() : pick(['', ' '])) + part;
    return isList ? `[${inside}${pick(['', ' ', `\n${' '.repeat(indent + 1)}`])}]` : `{${inside}${pick(['', ' '])}}`;
  };

  const block = (indent: number): string => {
    const width = 1 + below(3);
    const pad = ' '.repeat(Math.max(indent, 0) + width);
    const explicit = below(4) === 0 ? String(width) : '';
    const head = pick(['|', '>']) + pick([explicit, `${explicit}-`, `+${explicit}`]) + pick(['', ' # note', ' ']);
    const later = [`${pad}  deeper`, '', `${pad}# no comment`];
    const lines = Array.from({ length: 1 + below(4) }, (_, index) =>
      pick([`${pad}line`, `${pad}key: v `, `${pad}- x`, ...(index ? later : [])]),
    );
    return `${head}\n${lines.join('\n')}\n${pad}last`;
  };

  const value = (indent: number, depth: number, isMap: boolean): string => {
    const below4 = depth < 4;
    const kind = below(8);
    if (kind < 2 && below4) {
      const deeper = isMap && below(3) === 0 ? indent + 2 : indent + 1 + below(4);
      return `${pick(['', ' ', ' # note', ' &anchor', ' !tag', ' &x # note'])}\n${noise()}${collection(deeper, depth + 1)}`;
    }
    if (kind === 2) return ` ${flow(indent, 0)}${comment()}`;
    if (kind === 3) return ` ${block(indent)}`;
    if (kind === 4) return `\n${' '.repeat(indent + 1 + below(3))}${scalar(indent)}${comment()}`;
    return ` ${scalar(indent)}${comment()}`;
  };

  const compact = (indent: number, depth: number): string => {
    const gap = 1 + below(3);
    return ' '.repeat(gap) + collection(indent + 1 + gap, depth + 1).slice(indent + 1 + gap);
  };

  const collection = (indent: number, depth: number): string => {
    const pad = ' '.repeat(indent);
    const isMap = below(2) === 0;
    const entry = (): string => {
      if (isMap) return `${pad}${pick(keys)}:${value(indent, depth, true)}`;
      return `${pad}-${depth < 4 && below(4) === 0 ? compact(indent, depth) : value(indent, depth, false)}`;
    };
    return Array.from({ length: 1 + below(3) }, () => `${entry()}\n${noise()}`)
      .join('')
      .replace(/\n$/, '');
  };

  let text =
    pick(['', '', '---\n', '# top\n', '%YAML 1.2\n---\n', '--- # note\n']) + collection(below(5) ? 0 : below(3), 0);
  while (below(4) === 0) text += `\n---\n${pick([collection(0, 0), '', scalar(-1), flow(-1, 0), '# only'])}`;
  const ended = `${text}\n`;
  return below(5) ? ended : ended.replaceAll('\n', '\r\n');
}

/** Puts lines of YAML together that need not fit: most of these texts are errors. */
export function writeLines(seed: number): string {
  const { below, pick } = choices(seed);
  const values = [
    ...words,
    '"q: r"',
    "'s'",
    '{a: b, c}',
    '[1, "x", {k: v}]',
    '|',
    '>-',
    '&a',
    '!t',
    '*a',
    '"',
    "'",
    '- n',
    '? c',
    '|\n    l1\n',
  ];
  const line = (): string => {
    const pad = ' '.repeat(below(4) * (1 + below(2)));
    const forms = [
      () => `${pad}# comment`,
      () => '',
      () => `${pad}- ${pick(values)}`,
      () => `${pad}- ${pick(keys)}: ${pick(values)}`,
      () => `${pad}${pick(keys)}:`,
      () => pick(['---', '...', '--- |', `${pad}-`, `${pad}- - x`, '\t', `${pad}- &a k: v`]),
      () => `${pad}${pick(values)}`,
    ];
    return (forms[below(11)] ?? (() => `${pad}${pick(keys)}: ${pick(values)}`))();
  };
  return `${Array.from({ length: 1 + below(7) }, line).join('\n')}\n`;
}
