import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/read.ts';
import { addIgnoreEntries } from '../../src/config/write-ignore.ts';
import { UsageError } from '../../src/errors.ts';
import { hashValue } from '../../src/findings/hash.ts';

const value = ['corr', 'ect-', 'horse'].join('');
const entry = { rule: 'literal-credential', path: 'b.json', keyPath: 'env.A', value, reason: 'demo: only' };
const yaml = (text: string) => ({ path: 'mcp-secret-scan.yaml', text });

describe('addIgnoreEntries', () => {
  it('writes a file that reads back, with a salt and without the value', async () => {
    const text = await addIgnoreEntries(yaml(''), [entry]);
    const options = await checkConfig(yaml(text));
    expect(text).not.toContain(value);
    expect(options.salt).toMatch(/^[\w-]{22}$/);
    expect(options.ignore).toMatchObject([
      {
        rule: entry.rule,
        path: 'b.json',
        keyPath: 'env.A',
        reason: 'demo: only',
        hash: hashValue(value, options.salt ?? ''),
      },
    ]);
  });

  it('keeps comments, order, quotes and everything else', async () => {
    const before = `# how we scan
exclude: ['vendor/']   # not ours

# accepted
salt: c2FsdC1zYWx0LXNhbHQ
ignore:
  # the first
  - rule: weak-default
    path: a.yaml
    reason: "a demo" # really
  - rule: weak-default
    path: c.yaml
    reason: another
`;
    const text = await addIgnoreEntries(yaml(before), [{ ...entry, value: undefined, expires: '2031-01-01' }]);
    const added = `  - rule: literal-credential
    path: b.json
    key: env.A
    reason: "demo: only"
    expires: 2031-01-01
`;
    expect(text).toBe(
      before
        .replace('  - rule: weak-default\n    path: c.yaml', `${added}  - rule: weak-default\n    path: c.yaml`)
        .replace('   # not ours', ' # not ours'),
    );
  });

  it('keeps the salt', async () => {
    const text = await addIgnoreEntries(yaml('salt: c2FsdC1zYWx0LXNhbHQ\n'), [entry]);
    expect((await checkConfig(yaml(text))).ignore?.[0]?.hash).toBe(hashValue(value, 'c2FsdC1zYWx0LXNhbHQ'));
  });

  it('sorts by path, rule and key, whatever the order they come in', async () => {
    const entries = ['c', 'a', 'b'].map((path) => ({ ...entry, path, value: undefined }));
    const one = await addIgnoreEntries(yaml(''), entries);
    const other = await addIgnoreEntries(yaml(''), [...entries].reverse());
    expect(one).toBe(other);
    expect((await checkConfig(yaml(one))).ignore?.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
  });

  it('replaces the entry for the same value at the same place', async () => {
    const once = await addIgnoreEntries(yaml(''), [entry]);
    const twice = await addIgnoreEntries(yaml(once), [{ ...entry, reason: 'a better one' }]);
    expect((await checkConfig(yaml(twice))).ignore).toMatchObject([{ reason: 'a better one' }]);
    const more = await addIgnoreEntries(yaml(twice), [{ ...entry, value: 'another-value' }]);
    expect((await checkConfig(yaml(more))).ignore).toHaveLength(2);
  });

  it('edits JSON with its own indentation', async () => {
    const before = '{\n    "fail-on": "low",\n    "exclude": [\n        "a/"\n    ]\n}\n';
    const text = await addIgnoreEntries({ path: 'c.json', text: before }, [{ ...entry, value: undefined }]);
    expect(text.startsWith(before.slice(0, -3))).toBe(true);
    expect(text).toContain('\n            "rule": "literal-credential",\n');
    expect((await checkConfig({ path: 'c.json', text })).ignore).toHaveLength(1);
  });

  it('keeps CRLF, an empty list in brackets, and lists that are not indented', async () => {
    const crlf = await addIgnoreEntries(yaml('fail-on: low\r\n'), [entry]);
    expect(crlf.replaceAll('\r\n', '')).not.toContain('\n');
    expect(await addIgnoreEntries(yaml('ignore: []\n'), [{ ...entry, value: undefined }])).toContain('\n  - rule: ');
    expect(await addIgnoreEntries(yaml('exclude:\n- a\n'), [{ ...entry, value: undefined }])).toContain(
      'exclude:\n- a\n',
    );
  });

  it.each(['# only a comment\n', 'ignore:\n', '---\n'])('adds to %j', async (text) => {
    const written = await addIgnoreEntries(yaml(text), [entry]);
    expect((await checkConfig(yaml(written))).ignore).toHaveLength(1);
    if (text.startsWith('#')) expect(written).toContain('# only a comment');
  });

  it('survives keys that YAML would read as something else', async () => {
    const odd = { ...entry, keyPath: '"a: b".#c', path: '- x.json', reason: '[yes] # no', value: undefined };
    const text = await addIgnoreEntries(yaml(''), [odd]);
    expect((await checkConfig(yaml(text))).ignore).toMatchObject([
      { keyPath: odd.keyPath, path: odd.path, reason: odd.reason },
    ]);
  });

  it('refuses a config with mistakes', async () => {
    await expect(addIgnoreEntries(yaml('excludes: []'), [entry])).rejects.toThrow(UsageError);
  });
});
