import { describe, expect, it } from 'vitest';
import { defaultOptions, type IgnoreEntry, type Options } from '../../src/config/options.ts';
import { createFindings } from '../../src/findings/create.ts';
import { hashValue } from '../../src/findings/hash.ts';
import { type SuppressContext, suppress } from '../../src/findings/suppress.ts';
import type { Finding, SourceFile } from '../../src/model.ts';
import { fileOf, matchOf, outputOf } from './planted.ts';

const password = ['corr', 'ect-', 'horse-', '9'].join('');
const salt = 'salt-of-this-test-0';
const today = '2030-06-15';
const env = fileOf(`# first\nA=${password}\n`, '.env');

function entryOf(changes: Partial<IgnoreEntry> = {}): IgnoreEntry {
  return {
    rule: 'literal-credential',
    path: '.env',
    keyPath: 'A',
    hash: hashValue(password, salt),
    reason: 'the demo server',
    expires: undefined,
    at: { line: 7, column: 5 },
    ...changes,
  };
}

function findingsOf(file: SourceFile, secret = password): readonly Finding[] {
  return createFindings([matchOf(file, secret, { keyPath: ['A'] })], file);
}

function run(
  file: SourceFile,
  ignore: readonly IgnoreEntry[],
  context: SuppressContext = {},
  more: Partial<Options> = {},
) {
  const options = { ...defaultOptions, configPath: 'mcp-secret-scan.yaml', salt, ignore, ...more };
  return suppress(findingsOf(file), options, (path) => (path === file.path ? file.bytes : undefined), today, context);
}

describe('config entries', () => {
  it('take out the finding with the same rule, path, key path and value, and keep it', () => {
    const result = run(env, [entryOf({ expires: today })]);
    expect(result.findings).toEqual([]);
    expect(result.suppressed).toMatchObject([{ by: 'config', reason: 'the demo server', expires: today }]);
    expect(result.notes).toEqual([]);
  });

  it.each([
    ['rule', { rule: 'github-token' }],
    ['path', { path: 'b/.env' }],
    ['key path', { keyPath: 'B' }],
  ])('do not count with another %s, and are called unused', (_, changes) => {
    const result = run(env, [entryOf(changes)]);
    expect(result.findings).toHaveLength(1);
    expect(result.unused).toHaveLength(1);
    expect(result.notes).toMatchObject([{ path: 'mcp-secret-scan.yaml', line: 7 }]);
    expect(result.notes[0]?.message).toMatch(/matches no finding\. Remove it\.$/);
  });

  it('do not count for the next value at the same place', () => {
    const result = run(env, [entryOf({ hash: hashValue('before', salt) })]);
    expect(result.findings).toHaveLength(1);
    expect(result.notes[0]?.message).toMatch(/the value there is another one/);
  });

  it('do not count without a hash where there is a value', () => {
    const result = run(env, [entryOf({ hash: undefined })]);
    expect(result.findings).toHaveLength(1);
    expect(result.notes[0]?.message).toMatch(/no hash/);
  });

  it('need no hash where there is no value', () => {
    const findings = createFindings([{ ...matchOf(env, password, { keyPath: ['A'] }), secret: '' }], env);
    const options = { ...defaultOptions, ignore: [entryOf({ hash: undefined })] };
    expect(suppress(findings, options, () => env.bytes, today).suppressed).toHaveLength(1);
  });

  it('do not count after their date, and say so', () => {
    const result = run(env, [entryOf({ expires: '2030-06-14' })]);
    expect(result.findings).toHaveLength(1);
    expect(result.expired).toHaveLength(1);
    expect(result.notes[0]?.message).toMatch(/expired after 2030-06-14/);
  });

  it('are relative to the repository’s top', () => {
    expect(run(env, [entryOf({ path: 'packages/a/.env' })], { prefix: 'packages/a/' }).findings).toEqual([]);
    expect(run(env, [entryOf()], { prefix: 'packages/a/' }).notes).toEqual([]);
  });

  it('are not called unused by a scan that could not have found it', () => {
    const entries = [entryOf({ keyPath: 'B' })];
    expect(run(env, entries, { isComplete: () => false }).notes).toEqual([]);
    expect(run(env, entries, {}, { skip: ['literal-credential'] }).unused).toEqual([]);
    expect(run(env, entries, {}, { only: ['github-token'] }).unused).toEqual([]);
  });

  it('do not count where the file changed under the scan', () => {
    const options = { ...defaultOptions, salt, ignore: [entryOf()] };
    const result = suppress(findingsOf(env), options, () => Buffer.from('A=other'), today);
    expect(result.findings).toHaveLength(1);
    expect(result.notes[0]?.message).toMatch(/changed/);
  });
});

describe('inline markers', () => {
  const marker = 'mcp-secret-scan-ignore literal-credential: used by the demo only';
  const accepted: Readonly<Record<string, [string, string]>> = {
    'a line above in dotenv': [`# ${marker}\nA=${password}\n`, '.env'],
    'the same line in YAML': [`A: ${password} # ${marker}\n`, 'a.yaml'],
    'an indented line above in TOML': [`[x]\n  # ${marker}\n  A = "${password}"\n`, 'a.toml'],
    'behind a value in JSONC': [`{\n"A": "${password}", // ${marker}\n}`, 'mcp.json'],
    'a block comment in JSONC': [`{"A": "${password}" /* ${marker} */}`, 'mcp.json'],
    'XML and Markdown': [`<!-- ${marker} -->\n<a>${password}</a>`, 'README.md'],
    'an apostrophe in a plain YAML value': [`note: it's fine\nA: it's-${password} # ${marker}\n`, 'a.yaml'],
    CRLF: [`# ${marker}\r\nA=${password}\r\n`, '.env'],
    'above another marker': [
      `# ${marker}\n# mcp-secret-scan-ignore github-token: for another rule\nA=${password}\n`,
      '.env',
    ],
  };
  for (const [title, [text, path]] of Object.entries(accepted)) {
    it(`count on ${title}`, () => {
      const result = run(fileOf(text, path), []);
      expect(result.suppressed).toMatchObject([{ by: 'inline', reason: 'used by the demo only' }]);
      expect(result.findings).toEqual([]);
    });
  }

  const refused: Readonly<Record<string, [string, string]>> = {
    'for another rule': [`# mcp-secret-scan-ignore github-token: reason\nA=${password}\n`, '.env'],
    'two lines above': [`# ${marker}\n\nA=${password}\n`, '.env'],
    'behind another value on the line above': [`B=1 # ${marker}\nA=${password}\n`, '.env'],
    below: [`A=${password}\n# ${marker}\n`, '.env'],
    'inside a string': [`{"A": "${password}", "b": "// ${marker}"}`, 'mcp.json'],
    'inside a word': [`A: ${password}#${marker}`, 'a.yaml'],
    'without a comment': [`A=${password} ${marker}\n`, '.env'],
    'of other scanners': [`A=${password} # gitleaks:allow pragma: allowlist secret\n`, '.env'],
  };
  for (const [title, [text, path]] of Object.entries(refused)) {
    it(`do not count ${title}`, () => {
      expect(run(fileOf(text, path), []).findings).toHaveLength(1);
    });
  }

  it('do not count inside the value itself', () => {
    const value = `${password}\n # ${marker}\n x`;
    const file = fileOf(`A: |\n ${value}\n`, 'a.yaml');
    const findings = createFindings([matchOf(file, value), matchOf(file, 'x', { nth: 0 })], file);
    expect(suppress(findings, defaultOptions, () => file.bytes, today).suppressed).toEqual([]);
  });

  it.each([
    ['no reason', `# mcp-secret-scan-ignore literal-credential\nA=${password}`, /gives no reason/],
    ['an empty reason', `# mcp-secret-scan-ignore literal-credential:  \nA=${password}`, /gives no reason/],
    ['no rule', `# mcp-secret-scan-ignore\nA=${password}`, /names no rule/],
    ['an unknown rule', `# mcp-secret-scan-ignore literal: reason\nA=${password}`, /there is no rule "literal"/],
    ['nothing to ignore', `A=${password}\n# mcp-secret-scan-ignore literal-credential: reason\n`, /Remove it/],
  ])('with %s are noted', (_, text, message) => {
    const result = run(fileOf(text, '.env'), [], { knownRules: new Set(['literal-credential']) });
    expect(result.findings).toHaveLength(1);
    expect(result.notes).toHaveLength(1);
    expect(result.notes[0]?.path).toBe('.env');
    expect(result.notes[0]?.message).toMatch(message);
  });

  it('do not repeat the value in their reason', () => {
    const result = run(fileOf(`A=${password} # mcp-secret-scan-ignore literal-credential: ${password}`, '.env'), []);
    expect(result.suppressed[0]?.reason).toBe('***');
    expect(outputOf(result)).not.toContain(password);
  });

  it('are read in time in one long hostile line', () => {
    const text = `A=${password} ${'# mcp-secret-scan-ignore x '.repeat(100_000)}`;
    const started = performance.now();
    run(fileOf(text, '.env'), []);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
