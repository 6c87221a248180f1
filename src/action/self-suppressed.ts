import { type Marker, markersOf } from '../findings/markers.ts';
import type { Finding, Report, Repository, Suppressed } from '../model.ts';
import { type ChangedLines, touches } from '../sources/changed-lines.ts';
import { latin1OfBytes } from '../text.ts';

/** What is needed to tell who wrote a marker. */
export interface SelfSuppression {
  readonly repository: Repository;
  /** Undefined where the checkout does not hold the base: then any marker may be the pull request's own. */
  readonly lines: ChangedLines | undefined;
  /** The path as git has it, relative to the repository's top. */
  readonly topPath: (path: string) => string;
}

/** Findings that an inline marker suppresses, where the pull request itself adds that marker. */
export function selfSuppressed(report: Report, { repository, lines, topPath }: SelfSuppression): readonly Suppressed[] {
  return report.suppressed.filter(({ by, finding }) => {
    if (by !== 'inline') return false;
    if (lines === undefined) return true;
    const bytes = repository.read(finding.path);
    const line = bytes && markerLine(finding, markersOf(finding.path, latin1OfBytes(bytes)).markers);
    return line === undefined || touches(lines, topPath(finding.path), line);
  });
}

/** The marker on the finding's line, else the nearest above in a run of comment lines. */
function markerLine(finding: Finding, markers: readonly Marker[]): number | undefined {
  const { start, ruleId } = finding;
  if (start === undefined) return undefined;
  const byLine = new Map(markers.map((marker) => [marker.line, marker]));
  if (byLine.get(start.line)?.rule === ruleId) return start.line;
  for (let line = start.line - 1; byLine.get(line)?.alone; line--) {
    if (byLine.get(line)?.rule === ruleId) return line;
  }
  return undefined;
}
