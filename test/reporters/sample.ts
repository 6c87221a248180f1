import type { Finding, Layout, Report } from '../../src/model.ts';

/** A finding as a scan makes it; tests say only what they are about. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'literal-credential',
    severity: 'high',
    confidence: 'high',
    path: '.cursor/mcp.json',
    start: { line: 8, column: 22 },
    end: { line: 8, column: 41 },
    keyPath: 'mcpServers.github.env.GITHUB_TOKEN',
    message: 'The env of "github" holds a literal credential.',
    reason: 'isRandomUnderCredentialName',
    remedy: '"${env:GITHUB_TOKEN}"',
    redacted: '… (32 to 63 characters)',
    excerpt: '    "GITHUB_TOKEN": "… (32 to 63 characters)",',
    related: [],
    fingerprint: 'f1e2d3',
    origin: 'worktree',
    fixes: [],
    ...changes,
  };
}

export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    version: '1.2.3',
    findings: [],
    suppressed: [],
    skipped: [],
    notes: [],
    stats: { files: 1234, bytes: 5_000_000 },
    ...changes,
  };
}

export const pipe: Layout = { colour: false, width: undefined, quiet: false, verbose: false };

/** Text that attacks every place a report may go to. */
export const hostile = [
  'a\n::error file=x::owned',
  'b\r\n  ::set-output name=x::y',
  'c ##[error]owned',
  'd \x1b[2J\x1b]0;title\x07 \x9b31m',
  'e \u202eevil\u2066 \u200b\ufeff',
  'f | `tick` <img src=x onerror=1> [link](javascript:x) **bold** @octocat #1 ~~~ &amp; \\',
].join(' ');

/** A finding all of whose texts are hostile. */
export function hostileFinding(changes: Partial<Finding> = {}): Finding {
  return sampleFinding({
    path: `::warning::${hostile}`,
    keyPath: hostile,
    message: `::error::${hostile}`,
    reason: hostile,
    remedy: hostile,
    redacted: 'x',
    excerpt: hostile,
    related: [{ path: hostile, message: hostile }],
    ...changes,
  });
}

/** Lines that GitHub's runner would take for commands: it trims, and looks for the old form anywhere. */
export function commandsIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => {
    const plain = line.replace(/\x1b\[[\d;]*m/g, '').trimStart();
    return plain.startsWith('::') || line.includes('##[');
  });
}

/** Characters that a terminal obeys or a person does not see. */
export const unsafe = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
