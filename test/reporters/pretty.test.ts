import { describe, expect, test } from 'vitest';
import type { Layout, Report } from '../../src/model.ts';
import { pretty, renderPretty } from '../../src/reporters/pretty.ts';
import { lengthOf } from '../../src/reporters/wrap.ts';
import { commandsIn, hostile, hostileFinding, pipe, sampleFinding, sampleReport, unsafe } from './sample.ts';

const render = (report: Partial<Report>, layout: Partial<Layout> = {}) =>
  pretty.render(sampleReport(report), { ...pipe, ...layout });

describe('a finding', () => {
  test('says everything there is to know, in order', () => {
    const related = [{ path: '.gitignore', start: { line: 2, column: 1 }, message: 'does not cover it' }];
    const text = render({ findings: [sampleFinding({ related })] });
    const wanted = [
      'high',
      '.cursor/mcp.json:8:22',
      'literal-credential',
      'The env of "github" holds a literal credential.',
      'mcpServers.github.env.GITHUB_TOKEN',
      '8 │ "GITHUB_TOKEN": "… (32 to 63 characters)"',
      'write instead: "${env:GITHUB_TOKEN}"',
      'also: .gitignore:2:1: does not cover it',
    ];
    const places = wanted.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('underlines exactly the masked value', () => {
    const lines = render({ findings: [sampleFinding()] }).split('\n');
    const at = lines.findIndex((line) => line.includes('"GITHUB_TOKEN": '));
    const marks = lines[at + 1] ?? '';
    expect(lines[at]?.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('… (32 to 63 characters)');
  });

  test('shows what decided only when asked', () => {
    const findings = [sampleFinding()];
    expect(render({ findings })).not.toContain('isRandomUnderCredentialName');
    expect(render({ findings }, { verbose: true })).toContain('why: isRandomUnderCredentialName; high confidence');
  });

  test('without a place has no line, no column and no excerpt', () => {
    const { start, end, excerpt, redacted, keyPath, ...rest } = sampleFinding({ path: '.gitignore' });
    const text = render({ findings: [{ ...rest, ruleId: 'gitignore-env-uncovered' }] });
    expect(text).toContain('.gitignore  gitignore-env-uncovered');
    expect(text).not.toContain('│');
  });

  test('keeps the lines of a remedy of several', () => {
    const remedy = 'valueFrom:\n  secretKeyRef:\n    name: github';
    const text = render({ findings: [sampleFinding({ remedy })] });
    expect(text).toContain('write instead:\n');
    expect(text).toContain('  secretKeyRef:\n');
  });

  test('a sentence is not introduced as something to write', () => {
    const remedy = 'Put the negation before the rule.';
    expect(render({ findings: [sampleFinding({ remedy })] })).toContain('fix: Put the negation before the rule.');
  });

  test('stands under the name of its file, which is said once', () => {
    const findings = [
      sampleFinding(),
      sampleFinding({ start: { line: 9, column: 1 } }),
      sampleFinding({ path: 'b.env' }),
    ];
    const headings = render({ findings })
      .split('\n')
      .filter((line) => /^[.\w]/.test(line));
    expect(headings.slice(0, 2)).toEqual(['.cursor/mcp.json', 'b.env']);
  });
});

describe('the end of the report', () => {
  test('counts by severity, the worst first', () => {
    const findings = [
      sampleFinding(),
      sampleFinding({ path: 'values.yaml', severity: 'critical', ruleId: 'github-token' }),
      sampleFinding({ path: 'values.yaml' }),
    ];
    const suppressed = [{ finding: sampleFinding(), by: 'config' as const, reason: 'demo' }];
    const text = render({ findings, suppressed });
    expect(text).toContain('3 findings (1 critical, 2 high) in 2 files; 1 suppressed; 1,234 files scanned');
    expect(text).toContain('mcp-secret-scan explain github-token');
  });

  test('offers the fix command only where it exists', () => {
    const report = sampleReport({ findings: [sampleFinding()] });
    expect(renderPretty(report, pipe)).not.toContain('mcp-secret-scan fix');
    expect(renderPretty(report, pipe, { fix: 'safe' })).toContain('mcp-secret-scan fix --dry-run ');
    expect(renderPretty(report, pipe, { fix: 'review' })).toContain('mcp-secret-scan fix --review');
  });

  test('says so when findings do not fail the run', () => {
    const report = sampleReport({ findings: [sampleFinding({ severity: 'low' })] });
    expect(renderPretty(report, pipe, { failOn: 'high' })).toContain('no finding is high or worse');
    expect(renderPretty(report, pipe, { failOn: 'low' })).not.toContain('nothing fails');
    expect(renderPretty(report, pipe, { failOn: 'never' })).toContain('--fail-on is never');
  });

  test('a clean run is one line', () => {
    expect(render({})).toBe('no credentials found in 1,234 files\n');
    expect(render({ stats: { files: 1, bytes: 1 } })).toBe('no credentials found in 1 file\n');
  });

  test('an empty staged set is named', () => {
    const report = sampleReport({ stats: { files: 0, bytes: 0 } });
    expect(renderPretty(report, pipe, { nothingStaged: true })).toBe('nothing is staged\n');
  });

  test('lists what was not scanned with the reason, and counts it', () => {
    const skipped = [
      { path: 'big.json', reason: 'too-large', detail: '12 MB, the limit is 10 MB', incomplete: true },
      { path: 'logo.png', reason: 'binary', detail: '', incomplete: false },
      { path: 'icon.png', reason: 'binary', detail: '', incomplete: false },
    ] as const;
    const text = render({ skipped });
    expect(text).toContain('not scanned, so the result is incomplete\n  big.json  too large: 12 MB');
    expect(text).toContain('left out: 2 binary');
    expect(text).not.toContain('logo.png');
    expect(text).toContain('no credentials found in 1,234 files; 1 not scanned');
    expect(render({ skipped }, { verbose: true })).toContain('logo.png');
  });

  test('cuts a long list of skipped files, and says so', () => {
    const skipped = Array.from({ length: 50 }, (_, index) => {
      return { path: `${index}.json`, reason: 'unreadable', detail: 'EACCES', incomplete: true } as const;
    });
    expect(render({ skipped })).toContain('… and 30 more (--verbose lists them)');
  });

  test('prints notes', () => {
    const notes = [{ path: 'mcp-secret-scan.config.yaml', line: 4, message: 'This entry matches nothing.' }];
    expect(render({ notes })).toContain('note: mcp-secret-scan.config.yaml:4: This entry matches nothing.');
  });
});

describe('layout', () => {
  test('quiet prints findings and nothing else', () => {
    const text = render({ findings: [sampleFinding()] }, { quiet: true });
    expect(text).toContain('literal-credential');
    expect(text).not.toContain('scanned');
    expect(render({}, { quiet: true })).toBe('');
  });

  test('without colour there is no escape, with colour there is, and the words are the same', () => {
    const report = { findings: [sampleFinding()] };
    const plain = render(report);
    const coloured = render(report, { colour: true });
    expect(plain).not.toContain('\x1b');
    expect(coloured).toContain('\x1b[31mhigh');
    expect(coloured.replace(/\x1b\[[\d;]*m/g, '')).toBe(plain);
  });

  test.each([40, 60, 80, 120])('no line is wider than %i columns but for places and commands', (width) => {
    const message = 'The env of the server holds a literal credential that everybody with access can read. '.repeat(3);
    const long = sampleFinding({ message, path: 'a.json', excerpt: `${'x'.repeat(200)} ${'y'.repeat(200)}` });
    const lines = render({ findings: [long] }, { width }).split('\n');
    const wide = lines.filter((line) => lengthOf(line) > width);
    expect(wide.filter((line) => !/a\.json:8|mcp-secret-scan|mcpServers/.test(line))).toEqual([]);
  });

  test('a terminal of no width worth the name counts as 40', () => {
    const report = { findings: [sampleFinding()] };
    expect(render(report, { width: 3 })).toBe(render(report, { width: 40 }));
  });

  test('does not wrap for pipes', () => {
    const message = 'word '.repeat(100).trim();
    expect(render({ findings: [sampleFinding({ message })] })).toContain(message);
  });
});

describe('hostile text', () => {
  const report = sampleReport({
    findings: [hostileFinding(), hostileFinding({ path: '\t ::error::x' })],
    suppressed: [{ finding: hostileFinding(), by: 'inline', reason: hostile }],
    skipped: [
      { path: `::error::${hostile}`, reason: 'unreadable', detail: hostile, incomplete: true },
      { path: `::error::${hostile}`, reason: 'binary', detail: hostile, incomplete: false },
    ],
    notes: [{ path: hostile, message: hostile }],
  });

  test.each([undefined, 40, 80])('cannot reach the terminal or the runner at width %s', (width) => {
    const text = pretty.render(report, { ...pipe, width, verbose: true });
    expect(text).not.toMatch(unsafe);
    expect(commandsIn(text)).toEqual([]);
  });

  test('cannot do so in colour', () => {
    const text = pretty.render(report, { ...pipe, colour: true, verbose: true });
    expect(text.replace(/\x1b\[[\d;]*m/g, '')).not.toMatch(unsafe);
    expect(commandsIn(text)).toEqual([]);
  });
});
