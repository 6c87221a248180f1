import { neutralise } from '../findings/neutralise.ts';
import type { Finding, Position, Report, Skipped } from '../model.ts';
import { severityRank } from './severity.ts';
import { counted, grouped, summaryLine } from './summary.ts';

export interface MarkdownOptions {
  /** Bytes; GitHub drops a job summary above 1 MiB whole. */
  readonly limit?: number;
  /** Address of a place, to make it a link. */
  readonly link?: (path: string, start: Position | undefined) => string | undefined;
  /** Paragraphs under the summary, written by us. */
  readonly remarks?: readonly string[];
  /** Whether the change that is looked at touches a place: such findings come first. */
  readonly changed?: (path: string, line: number | undefined) => boolean;
}

const LIMIT = 900_000;
/** Room for the lines that say how many rows are missing. */
const RESERVE = 1000;

/** The report as a GitHub job summary; rows that do not fit are left out whole and counted. */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const { limit = LIMIT, link = () => undefined, remarks = [], changed = () => false } = options;
  const isChanged = ({ path, start }: Finding): number => Number(changed(path, start?.line));
  const page = new Page(limit - RESERVE);
  page.add(`## mcp-secret-scan\n\n${markdownText(summaryLine(report))}\n`);
  for (const remark of [...remarks, ...report.notes.map(noteText)]) page.add(`\n${markdownText(remark)}\n`);
  page.addTable(
    '| Severity | Rule | Place | What | Write instead |\n|---|---|---|---|---|\n',
    [...report.findings]
      .sort((a, b) => isChanged(b) - isChanged(a) || severityRank(a.severity) - severityRank(b.severity))
      .map((finding) => findingRow(finding, link)),
    'finding',
  );
  const headed = '\n### Not scanned, so the result is incomplete\n\n| Path | Reason |\n|---|---|\n';
  const incomplete = report.skipped.filter((skipped) => skipped.incomplete);
  if (incomplete.length > 0) page.addTable(headed, incomplete.map(skippedRow), 'file');
  const leftOut = report.skipped.length - incomplete.length;
  if (leftOut > 0) page.add(`\n${counted(leftOut, 'file')} left out (binary and the like)\n`);
  return page.text();
}

/** Collects text up to a number of UTF-8 bytes. */
class Page {
  readonly #parts: string[] = [];
  #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  /** False where the part did not fit and was left out. */
  add(part: string): boolean {
    const size = Buffer.byteLength(part);
    if (size > this.#room) return false;
    this.#room -= size;
    this.#parts.push(part);
    return true;
  }

  addTable(head: string, rows: readonly string[], noun: string): void {
    if (rows.length === 0) return;
    const fits = this.add(`\n${head}`);
    let shown = 0;
    while (fits && shown < rows.length && this.add(rows[shown] ?? '')) shown++;
    const missing = rows.length - shown;
    // Within the reserve, and without it there would be no sign of them.
    if (missing > 0) this.#parts.push(`\n… and ${grouped(missing)} more ${noun}${missing === 1 ? '' : 's'}\n`);
  }

  text(): string {
    return this.#parts.join('');
  }
}

function findingRow(finding: Finding, link: (path: string, start: Position | undefined) => string | undefined): string {
  const place = finding.start === undefined ? finding.path : `${finding.path}:${finding.start.line}`;
  const address = link(finding.path, finding.start);
  const code = markdownCode(place);
  const what = [
    markdownText(finding.message),
    ...(finding.keyPath ? [markdownCode(finding.keyPath)] : []),
    ...finding.related.map((related) => markdownText(`Also ${related.path}: ${related.message}`)),
  ];
  return row([
    finding.severity,
    markdownCode(finding.ruleId),
    address === undefined ? code : `<a href="${attribute(address)}">${code}</a>`,
    what.join('<br>'),
    finding.remedy.split('\n').map(markdownCode).join('<br>'),
  ]);
}

function skippedRow(skipped: Skipped): string {
  const detail = skipped.detail === '' ? '' : `: ${skipped.detail}`;
  return row([markdownCode(skipped.path), markdownText(`${skipped.reason.replaceAll('-', ' ')}${detail}`)]);
}

function noteText({ path, line, message }: Report['notes'][number]): string {
  return `Note: ${line === undefined ? path : `${path}:${line}`} ${message}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Text that Markdown, HTML and tables take for nothing but text. */
export function markdownText(text: string): string {
  // An entity is decoded before GitHub looks for @names and #numbers; an empty comment between is not.
  return escaped(text).replace(/&#(?:64|35);/g, '$&<!-- -->');
}

/** The same in a fixed-width font; not in backticks, which a backtick in the text would end. */
export function markdownCode(text: string): string {
  return text === '' ? '' : `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return neutralise(text)
    .replace(/[!-,:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/(?<=www)\./gi, '&#46;');
}

function attribute(address: string): string {
  return neutralise(address).replace(/[&"'<>|`\\*_[\]]/g, (character) => `&#${character.charCodeAt(0)};`);
}
