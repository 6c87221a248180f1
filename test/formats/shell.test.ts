import { describe, expect, it } from 'vitest';
import { type Command, readCommands, type ShellDialect } from '../../src/formats/shell.ts';
import { directText } from '../../src/text.ts';

const read = (content: string, dialect: ShellDialect = 'posix') => readCommands(directText(content), { dialect });
const wordsOf = (command: Command | undefined) => command?.words.map(({ text }) => text.content);
const wordLists = (content: string, dialect?: ShellDialect) => read(content, dialect).map(wordsOf);
const assignments = (content: string, dialect?: ShellDialect) =>
  read(content, dialect).flatMap((command) => command.assignments.map(({ name, value }) => [name, value.content]));

describe('readCommands', () => {
  it('splits at separators, brackets and line ends', () => {
    expect(wordLists('a b; c && d || e | f & g\n(h)\n')).toEqual([
      ['a', 'b'],
      ['c'],
      ['d'],
      ['e'],
      ['f'],
      ['g'],
      ['h'],
    ]);
  });

  it('undoes quotes and backslashes and keeps expansions', () => {
    const [command] = read(`x 'a "b' "c \\"d\\" $E" f\\ g h"i"'j' \${K:-"l m"} $'n\\to'\n`);
    expect(wordsOf(command)).toEqual(['x', 'a "b', 'c "d" $E', 'f g', 'hij', '${K:-"l m"}', 'n\to']);
    expect(command?.words.map(({ quoted }) => quoted)).toEqual([
      'none',
      'single',
      'double',
      'none',
      'mixed',
      'none',
      'single',
    ]);
  });

  it('maps every character of a word to its place', () => {
    const content = '  run "a\\"b"\\\n c"d"\'e\'\n';
    const [command] = readCommands(directText(content, 10));
    const text = command?.words[1]?.text;
    expect(text?.content).toBe('a"b');
    expect(text?.at(1)).toBe(10 + content.indexOf('"b'));
    expect(command?.words[2]?.text.at(2)).toBe(10 + content.indexOf('e'));
    expect(command?.words[1]?.span).toEqual({ start: 16, end: 22 });
  });

  it('ends a part of a word before the quote or the backslash that follows it', () => {
    for (const line of ['f "ab", x', 'f "ab\\"c" x', "f 'ab'c x"]) {
      const word = readCommands(directText(line))[0]?.words[1]?.text.slice(0, 2);
      expect(word?.span).toEqual({ start: 3, end: 5 });
    }
  });

  it('joins lines that a backslash, a backtick or a caret ends', () => {
    expect(wordLists('a \\\n  b \\\r\n c\n')).toEqual([['a', 'b', 'c']]);
    expect(wordLists('a `\r\n  b\n', 'powershell')).toEqual([['a', 'b']]);
    expect(wordLists('a ^\r\n  b\n')).toEqual([['a', 'b']]);
  });

  it('reads commands in substitutions, at any place', () => {
    const content = 'TOKEN=$(curl -H "Authorization: Bearer x") run "$(cat "f (1)")" `date`\n';
    expect(wordLists(content)).toEqual([
      ['run', '$(cat "f (1)")', '`date`'],
      ['curl', '-H', 'Authorization: Bearer x'],
      ['cat', 'f (1)'],
      ['date'],
    ]);
    expect(assignments(content)[0]?.[0]).toBe('TOKEN');
  });

  it('ends an unclosed quote with its line', () => {
    expect(wordLists('a "b c\nd \'e\nf\n')).toEqual([['a', 'b c'], ['d', 'e'], ['f']]);
  });

  it('skips what terminals print before a command', () => {
    const lines = ['$ a', '> a', 'PS> a', 'PS C:\\Users\\me> a', 'C:\\x> a', 'me@host:~/x$ a', '% a'];
    for (const line of lines) expect(wordLists(line), line).toEqual([['a']]);
  });

  it('hands out comments: with their command, or as runs of lines', () => {
    const commands = read('a # why\n# export B=1\n#   more\nb#c\n');
    expect(commands.map((command) => [wordsOf(command), command.comment?.content])).toEqual([
      [['a'], 'why'],
      [[], 'export B=1\n  more'],
      [['b#c'], undefined],
    ]);
  });

  it('keeps redirections as words and placeholders as a part of theirs', () => {
    expect(wordLists('a --token <YOUR_TOKEN> key=<key> < in > out 2>&1\n')).toEqual([
      ['a', '--token', '<YOUR_TOKEN>', 'key=<key>', '<', 'in', '>', 'out', '2', '>&', '1'],
    ]);
  });

  it('skips comments between the lines of a RUN', () => {
    expect(wordLists('a && \\\n # why\n  b', 'dockerfile')).toEqual([['a'], ['b']]);
  });
});

describe('assignments', () => {
  it.each([
    [
      'before a command',
      'A=1 B="x y" run',
      [
        ['A', '1'],
        ['B', 'x y'],
      ],
    ],
    [
      'exported',
      'export A=1 B=2',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['declared', 'declare -x A=1', [['A', '1']]],
    [
      'behind then and in a function',
      'then export A=1; f() { export B=2; }',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['of fish', 'set -gx A "1 2"', [['A', '1 2']]],
    ['of batch files', 'set A=1 2', [['A', '1 2']]],
    ['of batch files, quoted', 'set "A=1 2"', [['A', '1 2']]],
    ['by setx', 'setx A 1', [['A', '1']]],
    ['with blanks', 'A = "1"', [['A', '1']]],
    ['of just', "a := 'b'", [['a', 'b']]],
  ])('are read %s', (_name, content, expected) => {
    expect(assignments(content)).toEqual(expected);
  });

  it.each([
    ['$env:A = "x`"y"', [['A', 'x"y']]],
    ["$env:A='it''s'", [['A', "it's"]]],
    ['${env:A} = 1', [['A', '1']]],
    ['$a = "b"', [['a', 'b']]],
    ['$a = @"\nline\n"@\n', [['a', 'line']]],
  ])('of PowerShell are read: %s', (content, expected) => {
    expect(assignments(content, 'powershell')).toEqual(expected);
  });

  it('are taken out of the words', () => {
    expect(wordLists('A=1 run B=2')).toEqual([['run', 'B=2']]);
    expect(wordLists('export A=1')).toEqual([['export']]);
  });

  it('hold actions of templates', () => {
    const content = 'run --a {{ .Values.a | quote }} --b={{ include "b" . }}/c {d e} {{f';
    expect(read(content).map(wordsOf)).toEqual([
      ['run', '--a', '{{ .Values.a | quote }}', '--b={{ include "b" . }}/c', '{d', 'e}', '{{f'],
    ]);
  });

  it('of makefiles are read, and recipes without their marks', () => {
    const content = 'A = x y # why\nexport B := "z"\nall: C ?= 1\nbuild: dep\n\t@run $$D "$(E)" \\\n\t  -f\n\t-stop\n';
    expect(assignments(content, 'makefile')).toEqual([
      ['A', 'x y'],
      ['B', 'z'],
      ['C', '1'],
    ]);
    const words = read(content, 'makefile').filter((command) => command.words.length > 0);
    expect(words.map(wordsOf)).toEqual([['run', '$$D', '$(E)', '-f'], ['stop']]);
  });
});

describe('heredocs', () => {
  it('give their bodies to the commands that they belong to', () => {
    const content = "cat > .env <<'EOF'\nA=don't\nEOF\nx <<-Y | z\n\tb: 1\n\tY\nafter\n";
    const commands = read(content);
    expect(commands.map((command) => [wordsOf(command)?.[0], command.heredoc?.text.content])).toEqual([
      ['cat', "A=don't\n"],
      ['x', 'b: 1\n'],
      ['z', undefined],
      ['after', undefined],
    ]);
    expect(commands.map((command) => command.heredoc?.delimiterQuoted)).toEqual([true, false, undefined, undefined]);
    expect(commands[1]?.heredoc?.text.at(0)).toBe(content.indexOf('b: 1'));
  });

  it('are seen in substitutions, whatever their bodies hold', () => {
    const commands = read('git commit -m "$(cat <<\'EOF\'\nIt\'s ) odd "\nEOF\n)"\nexport A=1\n');
    expect(commands.map((command) => command.heredoc?.text.content)).toEqual([undefined, 'It\'s ) odd "\n', undefined]);
    expect(commands[2]?.assignments[0]?.name).toBe('A');
  });

  it('are none without their end, and not in numbers or here-strings', () => {
    const commands = read('a <<EOF\nb $((1 << 2))\nc <<< "d"\n');
    expect(commands.every((command) => command.heredoc === undefined)).toBe(true);
    expect(wordsOf(commands.at(-1))).toEqual(['c', '<<<', 'd']);
  });
});

const hostile: readonly (readonly [string, string])[] = [
  ['single quotes', "'\n".repeat(30_000)],
  ['double quotes', 'a "'.repeat(30_000)],
  ['open substitutions', '$('.repeat(30_000)],
  ['nested substitutions', '$(x '.repeat(30_000) + ')'.repeat(30_000)],
  ['quotes in substitutions', `"$(echo '`.repeat(20_000)],
  ['braces in quotes', '"${'.repeat(30_000)],
  ['backticks', '`'.repeat(50_000)],
  ['heredocs without an end', Array.from({ length: 8_000 }, (_, index) => `cat <<E${index}\n`).join('')],
  ['heredocs on one line', `${'a <<A; '.repeat(8_000)}\n${'x\nA\n'.repeat(8_000)}`],
  ['commands on one line', 'a;'.repeat(30_000)],
  ['less-than signs', '<a'.repeat(30_000)],
  ['backslashes', '\\\n'.repeat(30_000)],
  ['one word', 'x'.repeat(300_000)],
];

describe.each(['posix', 'powershell', 'makefile', 'dockerfile'] as const)('in %s', (dialect) => {
  it.each(hostile)('is linear on %s', (_name, content) => {
    const start = performance.now();
    readCommands(directText(content), { dialect });
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
