import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { createFindings } from '../../src/findings/create.ts';
import { placeOf, rememberPlace, reveal, withChanges } from '../../src/findings/reveal.ts';
import type { Finding } from '../../src/model.ts';
import { fileOf, matchOf } from './planted.ts';

const password = ['corr', 'ect-', 'horse'].join('');
const file = fileOf(`A=${password}\n`, '.env');
const first = (findings: readonly Finding[]): Finding => {
  const [finding] = findings;
  if (finding === undefined) throw new Error('expected a finding');
  return finding;
};

describe('reveal', () => {
  it('reads the span again', () => {
    const finding = first(createFindings([matchOf(file, password)], file));
    expect(reveal(finding, file.bytes)).toEqual({ value: password, span: { start: 2, end: 2 + password.length } });
  });

  it('gives the spelling of the file, not the decoded value', () => {
    const escaped = fileOf(`{"a": "\\u0063${password.slice(1)}"}`);
    const match = matchOf(escaped, password, { spelled: `\\u0063${password.slice(1)}` });
    expect(reveal(first(createFindings([match], escaped)), escaped.bytes).value).toBe(`\\u0063${password.slice(1)}`);
  });

  it('refuses changed bytes without telling any of them', () => {
    const finding = first(createFindings([matchOf(file, password)], file));
    const changed = Buffer.from(`B=${password}\n`);
    expect(() => reveal(finding, changed)).toThrow(UsageError);
    expect(() => reveal(finding, changed)).toThrow('.env: the file changed since it was scanned. Scan it again.');
  });

  it('refuses a finding without a value, and one that was copied', () => {
    const finding = first(createFindings([matchOf(file, password)], file));
    const mistake = first(createFindings([{ ...matchOf(file, password), secret: '' }], file));
    expect(() => reveal(mistake, file.bytes)).toThrow(UsageError);
    expect(() => reveal({ ...finding }, file.bytes)).toThrow(UsageError);
  });

  it('works on changed copies, and where the place was handed on', () => {
    const finding = first(createFindings([matchOf(file, password)], file));
    expect(reveal(withChanges(finding, { fixes: [] }), file.bytes).value).toBe(password);
    const cloned = rememberPlace(structuredClone(finding), structuredClone(placeOf(finding)));
    expect(reveal(cloned, file.bytes).value).toBe(password);
  });

  it('keeps no value in what it remembers', () => {
    const finding = first(createFindings([matchOf(file, password)], file));
    expect(JSON.stringify(placeOf(finding))).not.toContain(password);
  });
});
