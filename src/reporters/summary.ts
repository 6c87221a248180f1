import type { Report, Skipped } from '../model.ts';
import { severities } from './severity.ts';

/** The line that ends every report for people. */
export function summaryLine(report: Report): string {
  const parts = [headline(report)];
  if (report.suppressed.length > 0) parts.push(`${grouped(report.suppressed.length)} suppressed`);
  const missing = incompleteOf(report).length;
  if (missing > 0) parts.push(`${grouped(missing)} not scanned`);
  if (report.findings.length > 0) parts.push(`${counted(report.stats.files, 'file')} scanned`);
  return parts.join('; ');
}

function headline(report: Report): string {
  const { findings, stats } = report;
  if (stats.files === 0 && findings.length === 0) return 'no files were scanned';
  if (findings.length === 0) return `no credentials found in ${counted(stats.files, 'file')}`;
  const paths = new Set(findings.map((finding) => finding.path)).size;
  return `${counted(findings.length, 'finding')} (${severityCounts(report)}) in ${counted(paths, 'file')}`;
}

/** `1 critical, 2 high`, the worst first. */
export function severityCounts(report: Report): string {
  return severities
    .map((severity) => ({ severity, count: report.findings.filter((found) => found.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${grouped(count)} ${severity}`)
    .join(', ');
}

/** What was skipped and makes the result incomplete. */
export function incompleteOf(report: Report): readonly Skipped[] {
  return report.skipped.filter((skipped) => skipped.incomplete);
}

/** `1 file`, `1,234 files`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1,234`. Not `Intl`: it costs a commit hook milliseconds. */
export function grouped(count: number): string {
  const digits = String(count);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}
