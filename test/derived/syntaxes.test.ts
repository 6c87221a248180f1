import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import type { TokenExample } from '../../src/examples/token.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import { sourceText } from '../../src/findings/source-text.ts';
import type { Match, TokenRule } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';

/** The name that every syntax below gives the value: rules that need one get it. */
const name = 'SERVICE_API_KEY';

/** A syntax: a path, and the text around a value. `spell` writes the value as the syntax wants it. */
interface Syntax {
  readonly title: string;
  readonly path: string;
  readonly text: (value: string) => string;
  readonly spell?: (value: string) => string;
  readonly encode?: (text: string) => Uint8Array;
}
const json = (value: string): string => JSON.stringify(value).slice(1, -1);
const syntaxes: readonly Syntax[] = [
  { title: 'dotenv', path: '.env', text: (value) => `# näme\nA=1\n${name}=${value}\nB=2\n` },
  { title: 'dotenv with quotes and CRLF', path: '.env.local', text: (value) => `A=1\r\n${name}="${value}"\r\nB=2\r\n` },
  { title: 'dotenv with a byte-order mark', path: '.env', text: (value) => `\ufeff${name}=${value}\n` },
  { title: 'JSON', path: 'config.json', text: (value) => `{"x": {"naïve": 1, "${name}": "${value}"}}`, spell: json },
  {
    title: 'JSON with comments',
    path: '.vscode/settings.json',
    text: (value) => `{\n  // a comment\n  "${name}": "${value}", /* b */\n}`,
    spell: json,
  },
  { title: 'YAML, plain', path: 'config.yaml', text: (value) => `a:\n  ${name}: ${value}\nb: 2\n` },
  { title: 'YAML, double quotes', path: 'config.yaml', text: (value) => `a:\n  - ${name}: "${value}"\n`, spell: json },
  { title: 'YAML, single quotes', path: 'config.yaml', text: (value) => `${name}: '${value}'\r\n` },
  { title: 'YAML, block', path: 'config.yaml', text: (value) => `${name}: |\n  ${value}\nb: 2\n` },
  { title: 'TOML', path: 'config.toml', text: (value) => `[a]\n${name} = "${value}"\n`, spell: json },
  {
    title: 'Helm values beside templates',
    path: 'charts/app/values.yaml',
    text: (value) => `host: "{{ .Values.host }}"\nenv:\n  ${name}: "${value}"\n`,
    spell: json,
  },
  {
    title: 'UTF-16',
    path: '.env',
    text: (value) => `${name}=${value}\n`,
    encode: (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  },
];

const folder = new URL('../../src/tokens/', import.meta.url);
const files = readdirSync(folder).filter((file) => file !== 'index.ts' && file.endsWith('.ts'));

function isRules(value: unknown): value is TokenRule | readonly TokenRule[] {
  return typeof value === 'object' && value !== null;
}

async function examplesOf(
  file: string,
): Promise<{ readonly rules: readonly TokenRule[]; readonly examples: readonly TokenExample[] }> {
  const module: { default?: unknown; examples?: () => readonly TokenExample[] } = await import(
    new URL(file, folder).href
  );
  if (!isRules(module.default) || module.examples === undefined) return { rules: [], examples: [] };
  return { rules: [module.default].flat(), examples: module.examples() };
}

async function matchesIn(
  syntax: Syntax,
  value: string,
): Promise<{ readonly matches: readonly Match[]; readonly at: number; readonly length: number }> {
  const spelled = syntax.spell?.(value) ?? value;
  const text = syntax.text(spelled);
  const bytes = syntax.encode?.(text) ?? Buffer.from(text);
  const content = sourceText(bytes);
  const matches = mergeBySpan({ path: syntax.path, bytes, origin: 'worktree' }, await detect(syntax.path, content));
  return { matches, at: content.indexOf(latin1(spelled)), length: latin1(spelled).length };
}

for (const file of files) {
  const { rules, examples } = await examplesOf(file);
  const found = examples.filter(({ claim }) => claim === 'finds').map(({ make }) => make());
  // Multi-line keys are spelled out in their own tests; a line is what every syntax can hold.
  const lines = found.filter((value) => !/[\r\n]/.test(value));
  if (rules.length === 0 || lines.length === 0) continue;
  describe(file, () => {
    it.each(syntaxes)('is found in $title, once, at its place', async (syntax) => {
      for (const value of lines) {
        const { matches, at, length } = await matchesIn(syntax, value);
        const strong = matches.filter(({ severity }) => severity === 'high' || severity === 'critical');
        expect(
          strong.map(({ span }) => span),
          value.slice(0, 4),
        ).toHaveLength(1);
        expect(matches).toHaveLength(1);
        const { span } = strong[0] ?? {};
        expect((span?.start ?? -1) >= at && (span?.end ?? 0) <= at + length).toBe(true);
      }
    });
    it('is not there where it is only a look-alike', async () => {
      for (const { make } of examples.filter(({ claim }) => claim === 'silent')) {
        const { matches } = await matchesIn(
          { title: '', path: 'notes.txt', text: (value) => `value ${value} end\n` },
          make(),
        );
        expect(matches.filter(({ severity }) => severity === 'high' || severity === 'critical')).toEqual([]);
      }
    });
  });
}
