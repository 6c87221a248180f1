import type { Finding, Note, RelatedPlace, Report, Reporter, Skipped, Suppressed } from '../model.ts';

/** The report as data; `reportSchema()` describes it. Edits of fixes stay out: they quote the file. */
export const json: Reporter = {
  render: (report) => `${printable(JSON.stringify(reportData(report), undefined, 2))}\n`,
};

function reportData(report: Report) {
  return {
    version: report.version,
    findings: report.findings.map(findingData),
    suppressed: report.suppressed.map(suppressedData),
    skipped: report.skipped.map(skippedData),
    stats: { files: report.stats.files, bytes: report.stats.bytes },
    notes: report.notes.map(noteData),
  };
}

/** Every key by name: the order is then that of this list, and nothing new comes out unseen. */
function findingData(finding: Finding) {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    confidence: finding.confidence,
    path: finding.path,
    start: finding.start && { line: finding.start.line, column: finding.start.column },
    end: finding.end && { line: finding.end.line, column: finding.end.column },
    keyPath: finding.keyPath,
    message: finding.message,
    reason: finding.reason,
    remedy: finding.remedy,
    redacted: finding.redacted,
    excerpt: finding.excerpt,
    related: finding.related.map(relatedData),
    fingerprint: finding.fingerprint,
    origin: finding.origin,
    fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
  };
}

function relatedData(related: RelatedPlace) {
  return {
    ruleId: related.ruleId,
    path: related.path,
    start: related.start && { line: related.start.line, column: related.start.column },
    message: related.message,
  };
}

function suppressedData(suppressed: Suppressed) {
  return {
    by: suppressed.by,
    reason: suppressed.reason,
    expires: suppressed.expires,
    finding: findingData(suppressed.finding),
  };
}

function skippedData(skipped: Skipped) {
  return { path: skipped.path, reason: skipped.reason, detail: skipped.detail, incomplete: skipped.incomplete };
}

function noteData(note: Note) {
  return { path: note.path, line: note.line, message: note.message };
}

/** What a terminal or GitHub's log would obey can only stand inside strings, where JSON has an escape for it. */
const OBEYED =
  /[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]|(?<=##)\[/g;

function printable(text: string): string {
  return text.replace(OBEYED, (characters) => {
    const units = Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}
