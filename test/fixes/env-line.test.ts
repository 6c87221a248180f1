import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { envLine } from '../../src/fixes/env-line.ts';
import { readDotenv } from '../../src/formats/dotenv.ts';
import { directText, latin1, utf8 } from '../../src/text.ts';

describe('envLine', () => {
  it.each([
    ['plain', 'abc-DEF_123'],
    ['a URL', 'postgres://u:p@h:5432/db?x=1'],
    ['a dollar sign', 'a$HOME`id`'],
    ['a hash and blanks', 'a #b c'],
    ['double quotes and backslashes', 'a"b\\c'],
    ['a single quote', 'it\'s $5 \\ "x"'],
    ['several lines', '-----BEGIN\nabc\n-----END'],
    ['other letters', 'größe€'],
    ['nothing', ''],
  ])('a shell and our reader read back %s', (_, value) => {
    const line = envLine('NAME', value);
    const printed = execFileSync('sh', ['-c', `${line}\nprintf %s "$NAME"`], { encoding: 'utf8' });
    expect(printed).toBe(value);
    const [root] = readDotenv(directText(latin1(`A=1\n${line}\nB=2\n`))).roots;
    const entry = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'NAME') : undefined;
    expect(entry?.value.kind === 'scalar' ? utf8(entry.value.text.content) : undefined).toBe(value);
  });
});
