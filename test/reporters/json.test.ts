import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { reportSchema } from '../../src/reporters/report-schema.ts';
import { commandsIn, hostile, hostileFinding, pipe, sampleFinding, sampleReport, unsafe } from './sample.ts';

const full = sampleReport({
  findings: [
    sampleFinding({
      related: [{ ruleId: 'gitignore-env-uncovered', path: '.gitignore', start: { line: 1, column: 1 }, message: 'x' }],
      fixes: [
        {
          title: 'Use a reference',
          safety: 'safe',
          edits: [{ path: 'a', span: { start: 0, end: 1 }, text: 'quoted' }],
        },
      ],
    }),
    hostileFinding(),
  ],
  suppressed: [{ finding: sampleFinding(), by: 'baseline', reason: hostile, expires: '2030-01-01' }],
  skipped: [{ path: hostile, reason: 'timed-out', detail: hostile, incomplete: true }],
  notes: [{ path: hostile, line: 2, message: hostile }],
});

describe('json', () => {
  test('is indented by two, ends in a newline, and its keys stand in a fixed order', () => {
    const text = json.render(full, pipe);
    expect(text).toMatch(/^\{\n {2}"version": "1\.2\.3",\n/);
    expect(text.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(text))).toEqual(['version', 'findings', 'suppressed', 'skipped', 'stats', 'notes']);
    expect(Object.keys(JSON.parse(text).findings[0]).slice(0, 4)).toEqual(['ruleId', 'severity', 'confidence', 'path']);
  });

  test('does not depend on the order in which a finding was put together', () => {
    const backwards = Object.fromEntries(Object.entries(sampleFinding()).reverse());
    const shuffled = { ...sampleFinding(), ...backwards };
    expect(json.render(sampleReport({ findings: [shuffled] }), pipe)).toBe(
      json.render(sampleReport({ findings: [sampleFinding()] }), pipe),
    );
  });

  test('leaves edits out: they quote the file', () => {
    expect(json.render(full, pipe)).not.toContain('quoted');
  });

  test('gives hostile text back unchanged, and shows none of it', () => {
    const text = json.render(full, pipe);
    expect(JSON.parse(text).findings[1].keyPath).toBe(hostile);
    expect(text).not.toMatch(unsafe);
    expect(commandsIn(text)).toEqual([]);
  });

  test('is the same for every layout', () => {
    const layout = { colour: true, width: 40, quiet: true, verbose: true };
    expect(json.render(full, layout)).toBe(json.render(full, pipe));
  });
});

describe('reportSchema', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(reportSchema());

  test.each([
    ['an empty report', sampleReport()],
    ['a full report', full],
  ])('accepts %s', (_, report) => {
    validate(JSON.parse(json.render(report, pipe)));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['a missing list', (data: Record<string, unknown>) => delete data.skipped],
    ['an unknown key', (data: Record<string, unknown>) => Object.assign(data, { secret: 'x' })],
    [
      'an unknown severity',
      (data: { findings: { severity: string }[] }) => {
        for (const finding of data.findings) finding.severity = 'fatal';
      },
    ],
  ])('refuses %s', (_, damage) => {
    const data = JSON.parse(json.render(full, pipe));
    damage(data);
    expect(validate(data)).toBe(false);
  });
});
