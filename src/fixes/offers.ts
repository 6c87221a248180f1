import { neutralise } from '../findings/neutralise.ts';
import { withChanges } from '../findings/reveal.ts';
import type { Finding, Fix, Report, Source } from '../model.ts';
import { type Candidate, candidatesOf, openFiles } from './candidates.ts';
import { nameFor, sayFor } from './outcomes.ts';
import { treeFixes } from './tree.ts';

/** Files are read a second time to see what can be fixed; bytes of them, so that a report costs little more than its scan. */
const mostBytes = 1 << 20;
/** A file with more findings is no file that somebody goes through one by one. */
const mostFindings = 2000;

/**
 * The report with what `planFixes` would offer at each finding: title and safety, without edits. In the order of the
 * report, as far as about a megabyte of files with findings goes and a file has no more than thousands; behind it findings come as they were.
 */
export async function withFixes(source: Source, report: Report): Promise<Report> {
  const offers = new Map<Finding, Fix>();
  for await (const [finding, fix] of offersIn(source, report)) if (!offers.has(finding)) offers.set(finding, fix);
  const findings = report.findings.map((finding) => {
    const fix = offers.get(finding);
    return fix === undefined ? finding : withChanges(finding, { fixes: [fix] });
  });
  return { ...report, findings };
}

/** The best that `fix` could do about a report: `safe` by itself, `review` where it has to be asked; undefined for nothing. */
export async function bestFix(source: Source, report: Report): Promise<Fix['safety'] | undefined> {
  let best: Fix['safety'] | undefined;
  for await (const [, { safety }] of offersIn(source, report)) {
    if (safety === 'safe') return safety;
    best = safety;
  }
  return best;
}

async function* offersIn(source: Source, report: Report): AsyncGenerator<readonly [Finding, Fix]> {
  for (const { findings, fix } of await treeFixes(report, source.repository)) {
    for (const finding of findings) yield [finding, { title: neutralise(fix.title), safety: fix.safety, edits: [] }];
  }
  const files = openFiles(source);
  let bytes = 0;
  for (const findings of byPath(report)) {
    const [first] = findings;
    bytes += first === undefined ? 0 : (source.repository.read(first.path)?.length ?? 0);
    if (bytes > mostBytes) return;
    if (findings.length > mostFindings) continue;
    for (const candidate of await candidatesOf(source, { findings }, files)) yield* offerOf(candidate);
  }
}

function byPath({ findings }: Report): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group === undefined) groups.set(finding.path, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function offerOf(candidate: Candidate): readonly (readonly [Finding, Fix])[] {
  const { finding, file, proposal } = candidate;
  if (proposal.kind === 'advice') return [];
  const title = sayFor(file)(proposal.title(nameFor(candidate)));
  return [[finding, { title, safety: proposal.safety, edits: [] }]];
}
