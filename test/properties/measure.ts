import { detect } from '../../src/detect.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import type { Match, Span } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';
import { type Expectation, type Plot, type Plotted, unmark } from './plot.ts';

/** One planted value, or one finding where nothing should be. */
export interface Outcome {
  /** The generator: `client cursor`, `dotenv`. */
  readonly group: string;
  readonly label: string;
  readonly kind: 'found' | 'missed' | 'alarm' | 'quiet';
  /** The finding covers more or less than the value. */
  readonly isInexact: boolean;
  readonly detail: string;
}
export interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly planted: number;
}

/** Scans one file of the suite and compares what is reported, from medium on, with what was planted. */
export async function measure(group: string, { path, text: marked }: Plotted, plot: Plot): Promise<readonly Outcome[]> {
  const { text, spans } = unmark(marked);
  const detection = await detect(path, latin1(text));
  const file = { path, bytes: Buffer.from(text), origin: 'worktree' } as const;
  const reported = mergeBySpan(file, detection).filter(({ severity }) => severity !== 'low');
  const outcomes: Outcome[] = detection.failures.map((detail) => ({
    group,
    label: 'reader failed',
    kind: 'alarm',
    isInexact: false,
    detail,
  }));
  for (const { plant, span } of spans) {
    const known = plot.plants[plant];
    if (known === undefined) continue;
    const at = reported.find((match) => overlaps(match.span, span));
    const base = { group, label: known.label, detail: '', isInexact: at !== undefined && !isSame(at.span, span) };
    const kind = kindOf(known.expectation, at);
    const isRight = kind === 'quiet' || (kind === 'found' && !base.isInexact);
    outcomes.push({ ...base, kind, detail: isRight ? '' : `${path}: ${lineAt(text, span)}` });
  }
  for (const match of reported.filter((each) => !spans.some(({ span }) => overlaps(each.span, span))))
    outcomes.push(elsewhere(group, path, text, match));
  return outcomes;
}

function kindOf(expectation: Expectation, at: Match | undefined): Outcome['kind'] {
  if (expectation === 'must') return at === undefined ? 'missed' : 'found';
  const isAllowed = at === undefined || (expectation === 'weak' && at.ruleId === 'weak-default');
  return isAllowed ? 'quiet' : 'alarm';
}

function elsewhere(group: string, path: string, text: string, match: Match): Outcome {
  const detail = match.span === undefined ? path : `${path}: ${lineAt(text, match.span)}`;
  return { group, label: `elsewhere · ${match.ruleId} · ${match.reason}`, kind: 'alarm', isInexact: false, detail };
}

function overlaps(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start < other.end && other.start < one.end;
}

function isSame(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start === other.start && one.end === other.end;
}

function lineAt(text: string, { start, end }: Span): string {
  const bytes = Buffer.from(text);
  const from = Math.max(bytes.lastIndexOf('\n', start - 1) + 1, start - 60);
  return `${bytes.subarray(from, start)}⟦${bytes.subarray(start, Math.min(end, start + 90))}⟧`;
}

export function score(outcomes: readonly Outcome[]): Score {
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const found = count('found');
  const planted = found + count('missed');
  const alarms = count('alarm');
  return {
    recall: planted === 0 ? 1 : found / planted,
    precision: found + alarms === 0 ? 1 : found / (found + alarms),
    planted,
  };
}

/** Outcomes of one kind by what they have in common, the most frequent first. */
export function causes(outcomes: readonly Outcome[], kind: Outcome['kind']): readonly string[] {
  const known = new Map<string, { count: number; example: string }>();
  for (const { label, kind: own, detail } of outcomes) {
    if (own !== kind) continue;
    const entry = known.get(label) ?? { count: 0, example: detail };
    entry.count++;
    known.set(label, entry);
  }
  return [...known]
    .sort(([, one], [, other]) => other.count - one.count)
    .map(([label, { count, example }]) => `${String(count).padStart(5)}  ${label}   e.g. ${example}`);
}
