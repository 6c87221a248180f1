import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import { homeGlob } from '../../src/dialects/file-globs.ts';
import type { Client } from '../../src/dialects/mcp/define.ts';
import { clients } from '../../src/dialects/mcp/index.ts';
import type { TextExample } from '../../src/examples/text.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import type { ReferenceForm, Severity, Span } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';

interface Declaration {
  readonly client: Client;
  readonly examples: readonly TextExample[];
}
/** A text without its marker, and where the marked piece stands in its bytes. */
interface Unmarked {
  readonly text: string;
  readonly marked: Span | undefined;
}
interface Seen {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly span: Span | undefined;
}

const folder = new URL('../../src/dialects/mcp/', import.meta.url);
const declarations = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map(async (file) => declarationIn(await import(new URL(file, folder).href))),
);
const declared = declarations.filter((declaration) => declaration !== undefined);

function declarationIn(module: unknown): Declaration | undefined {
  if (typeof module !== 'object' || module === null || !('default' in module)) return undefined;
  const client = clients.find((known) => known === module.default);
  if (client === undefined) throw new Error('A client is not in index.ts: run node scripts/registries.mjs');
  if (!('examples' in module) || typeof module.examples !== 'function') return { client, examples: [] };
  return { client, examples: module.examples() };
}

/** The example's own path, or the client's first one with its stars and choices filled in. */
function pathOf(client: Client, example: TextExample): string {
  const glob = client.files.project?.[0] ?? homeGlob(client.files.home?.[0] ?? '');
  return (
    example.path ??
    glob
      .replaceAll('**/', '')
      .replaceAll('*', 'x')
      .replace(/\{([^,}]*)[^}]*\}/g, '$1')
  );
}

function unmark(text: string, value = ''): Unmarked {
  const open = text.indexOf('‹');
  const close = text.indexOf('›');
  if (open < 0) return { text, marked: undefined };
  const piece = value + text.slice(open + 1, close);
  const start = Buffer.byteLength(text.slice(0, open));
  return {
    text: text.slice(0, open) + piece + text.slice(close + 1),
    marked: { start, end: start + Buffer.byteLength(piece) },
  };
}

async function see(path: string, text: string, prefilter = true): Promise<readonly Seen[]> {
  const detection = await detect(path, latin1(text), { prefilter });
  expect(detection.failures).toEqual([]);
  const file = { path, bytes: Buffer.from(text), origin: 'worktree' } as const;
  return mergeBySpan(file, detection).map(({ ruleId, severity, span }) => ({ ruleId, severity, span }));
}

const usualRules = { unresolved: 'unresolved-reference', weak: 'weak-default', mistake: undefined };

async function expectClaim(path: string, example: TextExample, marked: string): Promise<void> {
  const { text, marked: place } = unmark(marked, example.make?.() ?? '');
  const seen = await see(path, text);
  if (example.claim === 'silent') expect(seen).toEqual([]);
  else if (example.claim === 'finds') {
    const ruleId = example.ruleId ?? expect.any(String);
    expect(seen).toEqual([{ ruleId, severity: expect.stringMatching(/^(?:high|critical)$/), span: place }]);
    expect(['weak-default', 'unresolved-reference']).not.toContain(seen[0]?.ruleId);
  } else {
    const ruleId = example.ruleId ?? usualRules[example.claim];
    expect(seen).toEqual([{ ruleId, severity: expect.any(String), span: place }]);
  }
  expect(await see(path, text, false), 'without the prefilter').toEqual(seen);
}

/** The same JSON as other editors and systems write it; every client of ours takes comments or ignores the file. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'with tabs': (text) => JSON.stringify(JSON.parse(text), undefined, '\t'),
  'with CRLF': (text) => JSON.stringify(JSON.parse(text), undefined, 2).replaceAll('\n', '\r\n'),
  'with a byte-order mark': (text) => `\ufeff${text}`,
  'with comments': (text) =>
    JSON.stringify(JSON.parse(text), undefined, 2)
      .replace(/^([{[])$/m, '$1 // what the team shares')
      .replace(/([^,{[])$/m, '$1 /* the last one */'),
};

/** One reference of each form, as a person would write it under the name ACME_TOKEN. */
const references: Readonly<Record<ReferenceForm, string>> = {
  '${VAR}': '${ACME_TOKEN}',
  '${VAR:-default}': '${ACME_TOKEN:-}',
  '${VAR:default}': '${ACME_TOKEN:none}',
  '${VAR:?message}': '${ACME_TOKEN:?set it}',
  $VAR: '$ACME_TOKEN',
  '%VAR%': '%ACME_TOKEN%',
  '${env:VAR}': '${env:ACME_TOKEN}',
  '${env:VAR:-default}': '${env:ACME_TOKEN:-}',
  '${localEnv:VAR}': '${localEnv:ACME_TOKEN}',
  '${containerEnv:VAR}': '${containerEnv:ACME_TOKEN}',
  '${input:id}': '${input:acme_token}',
  '${file:path}': '${file:/run/secrets/acme}',
  '{env:VAR}': '{env:ACME_TOKEN}',
  '{file:path}': '{file:./acme.txt}',
  '${{ secrets.VAR }}': '${{ secrets.ACME_TOKEN }}',
  '${{ expression }}': '${{ env.ACME_TOKEN }}',
  '${env://VAR}': '${env://ACME_TOKEN}',
  '$env:VAR': '$env:ACME_TOKEN',
  '${cmd: command}': '${cmd: op read op://team/acme/token}',
  '$(command)': '$(op read op://team/acme/token)',
  '$(VAR)': '$(ACME_TOKEN)',
  'os.environ/VAR': 'os.environ/ACME_TOKEN',
  '{{VAR}}': '{{ACME_TOKEN}}',
  '{VAR}': '{acme_token}',
  '${user_config.key}': '${user_config.acme_token}',
  '${workspaceFolder}': '${workspaceFolder}',
  '!user_secret VAR': '!user_secret ACME_TOKEN',
};
/** The forms that have a default, around a value. */
const defaults: readonly (readonly [ReferenceForm, (value: string) => string])[] = [
  ['${VAR:-default}', (value) => `\${ACME_TOKEN:-${value}}`],
  ['${VAR:default}', (value) => `\${ACME_TOKEN:${value}}`],
  ['${env:VAR:-default}', (value) => `\${env:ACME_TOKEN:-${value}}`],
];

/** Forms with spaces or slashes break a URL and a command line, and a tag counts at the start of a value only. */
function fits(form: ReferenceForm, text: string): boolean {
  if (form === '!user_secret VAR') return /(?:"|: )‹›/.test(text);
  if (/[ ]/.test(references[form])) return !/[?&]\w+=‹›|[^\\"]‹›/.test(text);
  return form !== '{VAR}';
}

it('no two clients share an id', () => {
  const ids = declared.map(({ client }) => client.id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(declared.map((declaration) => [declaration.client.id, declaration] as const))(
  '%s',
  (_, { client, examples }) => {
    it('shows what is found and what is not', () => {
      expect(examples.map(({ claim }) => claim)).toEqual(expect.arrayContaining(['finds', 'silent']));
    });

    it.each(examples.map((example) => [example.claim, example.title, example] as const))(
      '%s: %s',
      async (_claim, _title, example) => expectClaim(pathOf(client, example), example, example.text),
    );

    const inJson = examples.filter(({ text }) => isJson(text));
    it.runIf(inJson.length > 0).each(Object.entries(spellings))('the same JSON %s', async (_title, spell) => {
      for (const example of inJson) await expectClaim(pathOf(client, example), example, spell(example.text));
    });

    const found = examples.filter(({ claim }) => claim === 'finds');
    it('its reference forms are silent where a literal is found', async () => {
      for (const example of found) {
        for (const form of client.resolves.all ?? []) {
          if (!fits(form, example.text)) continue;
          const { text } = unmark(example.text, references[form]);
          expect(await see(pathOf(client, example), text), `${example.title}: ${form}`).toEqual([]);
        }
      }
    });

    it('a literal default inside a reference is found', async () => {
      for (const example of found) {
        const value = example.make?.() ?? '';
        for (const [form, around] of defaults) {
          if (client.resolves.all?.includes(form) !== true) continue;
          const text = example.text.replace('‹›', around('‹›'));
          await expectClaim(pathOf(client, example), { ...example, make: () => value }, text);
        }
      }
    });
  },
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
