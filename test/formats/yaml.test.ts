import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/formats/yaml.ts';
import { readYamlFully } from '../../src/formats/yaml-full.ts';
import { readLines } from '../../src/formats/yaml-lines.ts';
import { directText } from '../../src/text.ts';
import { writeLines, writeYaml } from './yaml-samples.ts';
import { documentShape, plainOf } from './yaml-shape.ts';

const values = async (content: string) => (await readYaml(directText(content))).roots.map(plainOf);

describe('readYaml', () => {
  it('reads a complex key, which the reader of lines does not know', async () => {
    expect(await values('? [a, b]\n: c\n? plain\n: d\n')).toEqual([{ '[a, b]': 'c', plain: 'd' }]);
  });

  it('stays with the reader of lines where the package finds an error', async () => {
    const document = await readYaml(directText('a: "b\nc: d\n'));
    expect(document.roots.map(plainOf)).toEqual([{ a: 'b', c: 'd' }]);
    expect(document.problems.length).toBeGreaterThan(0);
  });

  it('does not take template actions for maps', async () => {
    expect(await values('? a\n: b\nkey: {{ .Values.x }}\n')).toContainEqual({ key: '{{ .Values.x }}' });
  });

  it('survives nesting that no reader follows', async () => {
    const document = await readYaml(directText(`? a\n: ${'['.repeat(100_000)}`));
    expect(document.problems.length).toBeGreaterThan(0);
  });

  it('does not expand aliases', async () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n? [k]\n: *c\n`;
    expect(await values(bomb)).toEqual([{ a: ['x', 'x'], b: [null, null], c: [null, null], '[k]': null }]);
  });

  it('keeps offsets of a file with a byte-order mark', async () => {
    const document = await readYaml(directText('\xef\xbb\xbf? k\n: v\n'));
    const [root] = document.roots;
    const entry = root?.kind === 'map' ? root.entries[0] : undefined;
    expect(entry?.keySpan).toEqual({ start: 5, end: 6 });
    expect(entry?.value.span).toEqual({ start: 9, end: 10 });
  });
});

describe('text that nests too deep', () => {
  // Each would end the stack of the package, and the process with it where a pattern is compiled just then.
  it.each(['[ ', '- ', '? ', '{a: ', '- ? '])('of nothing but %j is read by lines', async (piece) => {
    const text = directText(piece.repeat(20_000));
    const full = await readYamlFully(text);
    expect(full.isValid).toBe(false);
    expect(full.document.problems.map(({ message }) => message)).toEqual(['Nested deeper than 200 levels']);
    const document = await readYaml(text);
    expect(document.problems.length).toBeGreaterThan(0);
  });
});

/** Both readers, where the package finds no error and the reader of lines says that it knows everything in the text. */
async function compare(content: string): Promise<boolean> {
  const text = directText(content);
  const lines = readLines(text);
  const full = await readYamlFully(text);
  if (!full.isValid || !lines.isOrdinary || lines.hasTemplates) return false;
  expect(documentShape(lines.document), JSON.stringify(content)).toEqual(documentShape(full.document));
  return true;
}

describe('the two readers of YAML', () => {
  it('agree on values, spans, offsets and comments of generated YAML', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 600; seed++) if (await compare(writeYaml(seed))) compared++;
    expect(compared).toBeGreaterThan(400);
  });

  it('agree on lines that need not fit, where these are YAML at all', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 3000; seed++) if (await compare(writeLines(seed))) compared++;
    expect(compared).toBeGreaterThan(300);
  });

  const corpus = process.env.MCP_CORPUS ?? '';
  it.skipIf(!existsSync(corpus))('agree on real files', async () => {
    const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    for (const name of names) await compare(readFileSync(join(corpus, name), 'latin1'));
    expect(names.length).toBeGreaterThan(0);
  });
});
