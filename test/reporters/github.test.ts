import { describe, expect, test } from 'vitest';
import { github } from '../../src/reporters/github.ts';
import { commandsIn, hostileFinding, pipe, sampleFinding, sampleReport } from './sample.ts';

const lines = (report: Parameters<typeof github.render>[0], quiet = false) =>
  github
    .render(report, { ...pipe, quiet })
    .trimEnd()
    .split('\n');

describe('github', () => {
  test('writes one command for a finding, and a summary', () => {
    const report = sampleReport({ findings: [sampleFinding()] });
    expect(lines(report)).toEqual([
      '::error file=.cursor/mcp.json,line=8,endLine=8,col=22,endColumn=41,title=literal-credential (high)::' +
        'The env of "github" holds a literal credential.%0AAt mcpServers.github.env.GITHUB_TOKEN' +
        '%0AWrite instead: "${env:GITHUB_TOKEN}"',
      '1 finding (1 high) in 1 file; 1,234 files scanned',
    ]);
  });

  test('escapes what ends a property', () => {
    const report = sampleReport({ findings: [sampleFinding({ path: 'a,b:c%d\ne\r.json' })] });
    expect(lines(report)[0]).toContain('file=a%2Cb%3Ac%25d\\ne\\r.json,line=8');
  });

  test('counts what the runner would drop in a plain line', () => {
    const findings = Array.from({ length: 13 }, (_, index) =>
      sampleFinding({ start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 2 } }),
    );
    const printed = lines(sampleReport({ findings }));
    expect(commandsIn(printed.join('\n'))).toHaveLength(10);
    expect(printed[10]).toMatch(/^… and 3 more; /);
  });

  test('keeps the warning of an incomplete scan among ten', () => {
    const findings = Array.from({ length: 30 }, (_, index) =>
      sampleFinding({ severity: 'medium', start: { line: index + 1, column: 1 } }),
    );
    const skipped = [{ path: 'big.json', reason: 'too-large', detail: '', incomplete: true }] as const;
    const printed = lines(sampleReport({ findings, skipped }));
    expect(printed[0]).toMatch(/^::warning title=.*incomplete::Not scanned:%0Abig\.json: too large$/);
    expect(commandsIn(printed.join('\n'))).toHaveLength(10);
  });

  test('repository text starts no command and ends none', () => {
    const notes = [{ path: '::error::x', message: '##[error]y\n::error::z' }];
    const printed = github.render(sampleReport({ findings: [hostileFinding()], notes }), pipe);
    const commands = commandsIn(printed);
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^::error file=%3A%3Awarning/);
    expect(commands[0]?.split('::')[0]).toBe('');
    expect(commands[0]).not.toMatch(/[\r\n\x1b\u202e]|##\[/);
  });

  test('quiet leaves only commands', () => {
    expect(github.render(sampleReport(), { ...pipe, quiet: true })).toBe('');
    expect(lines(sampleReport({ findings: [sampleFinding()] }), true)).toHaveLength(1);
  });
});
