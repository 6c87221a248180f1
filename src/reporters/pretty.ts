import { neutralise } from '../findings/neutralise.ts';
import type { Finding, Fix, Layout, Report, Reporter, Severity, Skipped } from '../model.ts';
import { type Paint, paintFor } from './paint.ts';
import { placeOf } from './place.ts';
import { pairLines, prettyFinding } from './pretty-finding.ts';
import { severityRank, worstFinding } from './severity.ts';
import { grouped, incompleteOf, summaryLine } from './summary.ts';
import { defuse } from './workflow-command.ts';
import { wrap } from './wrap.ts';

/** What a report for people may say beyond the report itself; all of it is known to the command line only. */
export interface Setting {
  /** A staged scan had nothing to look at. */
  readonly nothingStaged?: boolean;
  /** The best that `mcp-secret-scan fix` could do: by itself, or when it is asked for what somebody should look at. */
  readonly fix?: Fix['safety'] | undefined;
  /** To say that the findings below it do not fail the run. */
  readonly failOn?: Severity | 'never';
}

const NARROWEST = 40;
/** Rows of a list that is not the result itself. */
const LISTED = 20;

/** The report for people, as the command line prints it by default. */
export const pretty: Reporter = { render: (report, layout) => renderPretty(report, layout) };

/** The same, knowing what was asked for. */
export function renderPretty(report: Report, layout: Layout, setting: Setting = {}): string {
  const width = layout.width === undefined ? undefined : Math.max(NARROWEST, layout.width);
  const fitted = { ...layout, width };
  const paint = paintFor(layout.colour);
  const blocks = findingBlocks(report.findings, fitted, paint);
  if (!layout.quiet) blocks.push(...aboutBlocks(report, fitted, paint), summaryBlock(report, fitted, paint, setting));
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n').trimEnd())
    .join('\n\n');
  return text === '' ? '' : `${defuse(text)}\n`;
}

/** A file's name once, then its findings. */
function findingBlocks(findings: readonly Finding[], layout: Layout, paint: Paint): (readonly string[])[] {
  const blocks: (readonly string[])[] = [];
  let path: string | undefined;
  for (const finding of findings) {
    if (finding.path !== path) blocks.push([paint.strong(neutralise(finding.path))]);
    path = finding.path;
    blocks.push(prettyFinding(finding, layout, paint));
  }
  return blocks;
}

function aboutBlocks(report: Report, layout: Layout, paint: Paint): readonly (readonly string[])[] {
  return [
    layout.verbose ? suppressedBlock(report, layout, paint) : [],
    incompleteBlock(report, layout, paint),
    leftOutBlock(report, layout, paint),
    report.notes.flatMap((note) => {
      const place = note.line === undefined ? note.path : `${note.path}:${note.line}`;
      return wrap(neutralise(`note: ${place === '' ? '' : `${place}: `}${note.message}`), layout.width);
    }),
  ];
}

function suppressedBlock(report: Report, layout: Layout, paint: Paint): readonly string[] {
  if (report.suppressed.length === 0) return [];
  const pairs = report.suppressed.map(({ finding, by, reason, expires }) => {
    const until = expires === undefined ? '' : `, until ${expires}`;
    const place = neutralise(placeOf(finding.path, finding.start));
    return [place, neutralise(`${finding.ruleId}, by ${by}${until}: ${reason}`)] as const;
  });
  return [paint.strong('suppressed'), ...pairLines(pairs, layout)];
}

function incompleteBlock(report: Report, layout: Layout, paint: Paint): readonly string[] {
  const incomplete = incompleteOf(report);
  if (incomplete.length === 0) return [];
  const shown = layout.verbose ? incomplete : incomplete.slice(0, LISTED);
  const hidden = incomplete.length - shown.length;
  return [
    paint.warning('not scanned, so the result is incomplete'),
    ...pairLines(shown.map(skippedPair), layout),
    ...(hidden > 0 ? [`  … and ${grouped(hidden)} more (--verbose lists them)`] : []),
  ];
}

function leftOutBlock(report: Report, layout: Layout, paint: Paint): readonly string[] {
  const leftOut = report.skipped.filter((skipped) => !skipped.incomplete);
  if (leftOut.length === 0) return [];
  if (layout.verbose) return [paint.quiet('left out'), ...pairLines(leftOut.map(skippedPair), layout)];
  const byReason = new Map<string, number>();
  for (const { reason } of leftOut) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const parts = [...byReason].map(([reason, count]) => `${grouped(count)} ${reason.replaceAll('-', ' ')}`);
  return wrap(`left out: ${parts.join(', ')}`, layout.width).map(paint.quiet);
}

function skippedPair(skipped: Skipped): readonly [string, string] {
  const detail = skipped.detail === '' ? '' : `: ${skipped.detail}`;
  const reason = `${skipped.reason.replaceAll('-', ' ')}${detail}`;
  return [neutralise(skipped.path === '' ? 'repository' : skipped.path), neutralise(reason)];
}

function summaryBlock(report: Report, layout: Layout, paint: Paint, setting: Setting): readonly string[] {
  const worst = worstFinding(report.findings);
  if (worst === undefined) {
    const isClean = incompleteOf(report).length === 0;
    const line = setting.nothingStaged && isClean ? 'nothing is staged' : summaryLine(report);
    return wrap(line, layout.width).map(isClean ? paint.good : paint.warning);
  }
  const summary = wrap(summaryLine(report), layout.width).map(paint.strong);
  return [...summary, ...harmlessLine(worst, layout, setting), ...nextLines(worst, layout, paint, setting)];
}

function harmlessLine(worst: Finding, layout: Layout, setting: Setting): readonly string[] {
  if (setting.failOn === undefined) return [];
  if (setting.failOn === 'never') return wrap('nothing fails this run: --fail-on is never', layout.width);
  if (severityRank(worst.severity) <= severityRank(setting.failOn)) return [];
  return wrap(`nothing fails this run: no finding is ${setting.failOn} or worse`, layout.width);
}

/** Paths and lines stay placeholders: a command to copy must hold nothing that a repository chose. */
function nextLines(worst: Finding, layout: Layout, paint: Paint, setting: Setting): readonly string[] {
  const commands = [
    [`explain ${neutralise(worst.ruleId)}`, 'why it matters and what to do'],
    ...fixCommand(setting),
    ['ignore <path>:<line> --reason "…"', 'if it has to stay'],
  ] as const;
  const pairs = commands.map(([command, text]) => [`mcp-secret-scan ${command}`, text] as const);
  const isNarrow = layout.width !== undefined && layout.width < 84;
  return (isNarrow ? pairs.map(([command]) => `  ${command}`) : alignedLines(pairs)).map(paint.quiet);
}

function fixCommand({ fix }: Setting): readonly (readonly [string, string])[] {
  if (fix === undefined) return [];
  return fix === 'safe'
    ? [['fix --dry-run', 'what it would write for you; without --dry-run it does']]
    : [['fix --review --dry-run', 'what it could write for you; look at it first']];
}

function alignedLines(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const column = Math.max(...pairs.map(([command]) => command.length));
  return pairs.map(([command, text]) => `  ${command.padEnd(column)}  ${text}`);
}
