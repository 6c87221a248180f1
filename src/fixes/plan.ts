import type { Report, Source } from '../model.ts';
import { attemptAll, type Work } from './attempts.ts';
import { type Candidate, candidatesOf, openFiles } from './candidates.ts';
import { nameVariables } from './name-variables.ts';
import { type FixOutcome, hasName, type Named, nameFor, outcomeOf, outcomesOf, type Planned } from './outcomes.ts';
import type { Wanted } from './proposal.ts';
import { type EnvFile, ignoreLineFor, openEnvFile, type Surroundings } from './save-to.ts';
import { skeletonsFor, workOf as skeletonWork } from './skeletons.ts';
import type { TreeFix } from './strategy.ts';
import { treeFixes } from './tree.ts';
import { configWrite, envWrites, merged, type PlannedWrite, withWrites } from './writes.ts';

/** What is to be planned. */
export interface FixRequest {
  /** Absolute; `saveTo` counts from here. */
  readonly cwd: string;
  /** Plan the fixes that somebody should look at, too. */
  readonly review: boolean;
  /** The env file that the values go into; absent, they go nowhere. */
  readonly saveTo?: string;
}

/** Everything that `applyFixes` would write. The new bytes are kept where only it finds them. */
export interface FixPlan {
  readonly outcomes: readonly FixOutcome[];
  /** Files that change, in the order in which they are written. */
  readonly paths: readonly string[];
  /** ExternalSecrets among them, which somebody has to fill in. */
  readonly skeletons: readonly string[];
  /** Names of the variables that go into the env file. */
  readonly saved: readonly string[];
  /** The env file as it was typed; absent where no value is saved. */
  readonly savedTo: string | undefined;
  /** Unified and masked. */
  readonly diff: string;
}

const writes = new WeakMap<FixPlan, readonly PlannedWrite[]>();

/** The new bytes of a plan, for `applyFixes`. */
export function writesOf(plan: FixPlan): readonly PlannedWrite[] {
  return writes.get(plan) ?? [];
}

/**
 * Plans a fix for every finding that has a value, and for those without one that a strategy knows; writes nothing.
 * Throws a UsageError where `saveTo` cannot be used.
 */
export async function planFixes(
  source: Source,
  report: Report,
  request: FixRequest,
  around: Surroundings,
): Promise<FixPlan> {
  const { saveTo, cwd } = request;
  const env = saveTo === undefined ? undefined : await openEnvFile(saveTo, cwd, source.top, around);
  const files = openFiles(source);
  const named = withNames(await candidatesOf(source, report, files), request, env);
  const planned = (await treeFixes(report, source.repository)).map((treeFix) => plannedOf(treeFix, request));
  const made = await attemptAll(
    [...named, ...planned].map(({ work }) => work),
    files,
  );
  const skeletons = skeletonsFor(named, made, source.repository, request.review);
  const extra = await attemptAll(skeletons.map(skeletonWork), files);
  const own = new Map(named.map((one) => [one, outcomeOf(one, made, request)]));
  const values = new Map(named.flatMap((one) => savedValue(one, own.get(one))));
  const fixed = [...extra.attempts, ...made.attempts].flatMap((attempt) => configWrite(attempt, source.root));
  const ignore =
    env === undefined || values.size === 0 ? undefined : ignoreLineFor(env, source.top, withWrites(around, fixed));
  const all = merged([...(env === undefined ? [] : envWrites(env, ignore, values)), ...fixed]);
  const outcomes = [...own.values(), ...planned.flatMap((one) => outcomesOf(one, made))];
  const place = new Map(report.findings.map((finding, index) => [finding, index]));
  const plan: FixPlan = {
    outcomes: outcomes.sort((one, other) => (place.get(one.finding) ?? 0) - (place.get(other.finding) ?? 0)),
    paths: all.map(({ shown }) => shown),
    skeletons: skeletons.map(({ path }) => path),
    saved: env === undefined ? [] : [...values.keys()].filter((name) => !env.variables.has(name)),
    savedTo: values.size === 0 ? undefined : env?.shown,
    diff: all.map(({ diff }) => diff).join(''),
  };
  writes.set(plan, all);
  return plan;
}

function plannedOf(treeFix: TreeFix, { review }: FixRequest): Planned {
  const { safety, edits } = treeFix.fix;
  const isActive = review || safety === 'safe';
  const paths = isActive ? [...new Set(edits.map(({ path }) => path))] : [];
  const work = new Map(
    paths.map((path) => {
      const own = edits.filter((edit) => edit.path === path);
      return [path, { changes: own.map(({ span, text }) => ({ kind: 'splice', span, text }) as const) }];
    }),
  );
  return { treeFix, isActive, work };
}

function withNames(candidates: readonly Candidate[], request: FixRequest, env: EnvFile | undefined): readonly Named[] {
  const isActive = ({ proposal }: Candidate): boolean =>
    proposal.kind === 'proposal' && (request.review || proposal.safety === 'safe');
  const wanting = candidates.filter((one) => isActive(one) && wantedOf(one) !== undefined);
  const names = nameVariables(
    wanting.flatMap((one) => wantedOf(one) ?? []),
    env?.variables ?? new Map(),
  );
  const byCandidate = new Map(wanting.map((one, index) => [one, names[index]]));
  return candidates.map((candidate) => {
    const variable = byCandidate.get(candidate);
    const one = { ...candidate, isActive: isActive(candidate), ...(variable === undefined ? {} : { variable }) };
    return { ...one, work: workOf(one) };
  });
}

function wantedOf({ proposal }: Candidate): Wanted | undefined {
  return proposal.kind === 'proposal' ? proposal.wanted : undefined;
}

function workOf(one: Omit<Named, 'work'>): Work {
  const { file, place, proposal } = one;
  const cannot = !one.isActive || !hasName(one) || file === undefined || place === undefined;
  if (cannot || proposal.kind === 'advice') return new Map();
  return new Map([[file.path, { match: place.match, changes: proposal.changes(nameFor(one)) }]]);
}

function savedValue({ proposal, variable }: Named, outcome: FixOutcome | undefined): readonly [string, string][] {
  if (outcome?.state !== 'fix' || variable === undefined || proposal.kind === 'advice') return [];
  return proposal.wanted === undefined ? [] : [[variable, proposal.wanted.value]];
}
