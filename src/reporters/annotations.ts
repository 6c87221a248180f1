import { neutralise } from '../findings/neutralise.ts';
import type { Finding, Report, Severity } from '../model.ts';
import { remedyLabel } from './remedy.ts';
import { severityRank } from './severity.ts';
import { incompleteOf } from './summary.ts';
import { escapeData, escapeProperty } from './workflow-command.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One remark on one line of a file, as GitHub shows it. Text for people is neutralised, `path` is as it is. */
export interface Annotation {
  readonly level: AnnotationLevel;
  /** Relative to the workspace; empty where no file is meant. */
  readonly path: string;
  readonly line?: number;
  readonly endLine?: number;
  /** Columns are there only where start and end stand in one line: GitHub refuses them otherwise. */
  readonly column?: number;
  readonly endColumn?: number;
  readonly title: string;
  readonly message: string;
}

export interface AnnotationOptions {
  /** The folder that the repository is checked out in, relative to the workspace. */
  readonly prefix?: string;
  /** Whether the change touches the line (the whole file, without a line); such lines come first within a level. */
  readonly changed?: (path: string, line: number | undefined) => boolean;
}

/** The runner keeps ten of each level in a step. */
const PER_LEVEL = 10;
/** The runner cuts longer messages. */
const LONGEST_MESSAGE = 4096;

const levels: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};
const levelOrder: readonly AnnotationLevel[] = ['error', 'warning', 'notice'];

/** One annotation for each file and line that has findings, in the order in which they deserve to be seen. */
export function annotations(report: Report, options: AnnotationOptions = {}): readonly Annotation[] {
  const { changed = () => false, prefix = '' } = options;
  return byPlace(report.findings)
    .map((findings) => ({ findings, worst: worstOf(findings) }))
    .map(({ findings, worst }) => ({
      annotation: annotationOf(findings, worst, prefix),
      isChanged: changed(worst.path, worst.start?.line),
      rank: severityRank(worst.severity),
    }))
    .sort(
      (a, b) =>
        levelOrder.indexOf(a.annotation.level) - levelOrder.indexOf(b.annotation.level) ||
        Number(b.isChanged) - Number(a.isChanged) ||
        a.rank - b.rank,
    )
    .map(({ annotation }) => annotation);
}

/** Says that something was not scanned; undefined where everything was. */
export function incompleteAnnotation(report: Report): Annotation | undefined {
  const incomplete = incompleteOf(report);
  if (incomplete.length === 0) return undefined;
  const rows = incomplete.slice(0, 10).map(({ path, reason, detail }) => {
    const said = [reason.replaceAll('-', ' '), detail].filter((part) => part !== '').join(': ');
    return neutralise(`${path === '' ? 'repository' : path}: ${said}`);
  });
  const more = incomplete.length > rows.length ? [`… and ${incomplete.length - rows.length} more`] : [];
  return {
    level: 'warning',
    path: '',
    title: 'mcp-secret-scan: the scan is incomplete',
    message: cutMessage(['Not scanned:', ...rows, ...more].join('\n')),
  };
}

/** What of the list the runner will show, and what it would drop. */
export function limitAnnotations(
  list: readonly Annotation[],
  perLevel = PER_LEVEL,
): { readonly shown: readonly Annotation[]; readonly hidden: readonly Annotation[] } {
  const counts = new Map<AnnotationLevel, number>();
  const shown: Annotation[] = [];
  const hidden: Annotation[] = [];
  for (const annotation of list) {
    const count = (counts.get(annotation.level) ?? 0) + 1;
    counts.set(annotation.level, count);
    (count <= perLevel ? shown : hidden).push(annotation);
  }
  return { shown, hidden };
}

/** The line that makes GitHub's runner show the annotation. */
export function annotationCommand(annotation: Annotation): string {
  const { level, path, line, endLine, column, endColumn, title, message } = annotation;
  const properties = Object.entries({ file: path, line, endLine, col: column, endColumn, title })
    .filter(([, value]) => value !== undefined && value !== '')
    // A path that is not clean text names no file on GitHub's pages, and the line may be read in a terminal.
    .map(([key, value]) => `${key}=${escapeProperty(neutralise(String(value)))}`);
  return `::${level} ${properties.join(',')}::${escapeData(message)}`.replaceAll('##[', '## [');
}

function byPlace(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = JSON.stringify([finding.path, finding.start?.line]);
    const there = places.get(place);
    if (there === undefined) places.set(place, [finding]);
    else there.push(finding);
  }
  return [...places.values()];
}

function worstOf(findings: readonly Finding[]): Finding {
  return findings.reduce((worst, finding) =>
    severityRank(finding.severity) < severityRank(worst.severity) ? finding : worst,
  );
}

function annotationOf(findings: readonly Finding[], worst: Finding, prefix: string): Annotation {
  const { start, end } = worst;
  const isAlone = findings.length === 1;
  const isOneLine = start !== undefined && end?.line === start.line;
  const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  return {
    level: levels[worst.severity],
    path: worst.path === '' ? '' : `${folder}${worst.path}`,
    ...(start && { line: start.line, endLine: isAlone ? (end?.line ?? start.line) : start.line }),
    ...(isAlone && isOneLine && end && { column: start.column, endColumn: end.column }),
    title: isAlone ? `${worst.ruleId} (${worst.severity})` : `${findings.length} findings (${worst.severity})`,
    message: cutMessage(findings.map((finding) => messageOf(finding, isAlone)).join('\n\n')),
  };
}

function messageOf(finding: Finding, isAlone: boolean): string {
  const id = isAlone ? '' : `${finding.ruleId}: `;
  const label = remedyLabel(finding) === 'fix' ? 'Fix' : 'Write instead';
  const remedy = finding.remedy.split('\n').map(neutralise).join('\n');
  return [
    `${id}${neutralise(finding.message)}`,
    ...(finding.keyPath ? [`At ${neutralise(finding.keyPath)}`] : []),
    ...(remedy === '' ? [] : [`${label}: ${remedy}`]),
    ...finding.related.map((place) => neutralise(`Also ${place.path}: ${place.message}`)),
  ].join('\n');
}

function cutMessage(message: string): string {
  return message.length <= LONGEST_MESSAGE
    ? message
    : `${message.slice(0, LONGEST_MESSAGE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
