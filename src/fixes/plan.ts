import { UsageError } from '../errors.ts';
import { type Mask, maskOf } from '../findings/mask.ts';
import { neutralise } from '../findings/neutralise.ts';
import { placeOf, reveal } from '../findings/reveal.ts';
import type { Finding, Report, Source } from '../model.ts';
import { pathFromTop } from '../sources/repository-top.ts';
import { type Attempt, type FixStep, fixFile } from './fix-file.ts';
import { nameVariables } from './name-variables.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { type Place, placeAt } from './place.ts';
import { type Advice, adviceOf, type Proposal, type Wanted } from './proposal.ts';
import { propose } from './propose.ts';
import { type EnvFile, ignoreLineFor, openEnvFile, type Surroundings } from './save-to.ts';
import { configWrite, envWrites, type PlannedWrite } from './writes.ts';

/** What is to be planned. */
export interface FixRequest {
  /** Absolute; `saveTo` counts from here. */
  readonly cwd: string;
  /** Plan the fixes that somebody should look at, too. */
  readonly review: boolean;
  /** The env file that the values go into; absent, they go nowhere. */
  readonly saveTo?: string;
}

/** What becomes of one finding. No text of it holds a secret. */
export interface FixOutcome {
  readonly finding: Finding;
  /** `review`: there is a fix that has to be asked for. `by-hand`: there is none. */
  readonly state: 'fix' | 'review' | 'by-hand';
  /** What is written, or what a person can do. */
  readonly text: string;
  readonly variable?: string;
  /** How the variable reaches the program that reads the file. */
  readonly supply?: string;
}

/** Everything that `applyFixes` would write. The new bytes are kept where only it finds them. */
export interface FixPlan {
  readonly outcomes: readonly FixOutcome[];
  /** Files that change, in the order in which they are written. */
  readonly paths: readonly string[];
  /** Names of the variables that go into the env file. */
  readonly saved: readonly string[];
  /** The env file as it was typed; absent where no value is saved. */
  readonly savedTo: string | undefined;
  /** Unified and masked. */
  readonly diff: string;
}

/** A finding on its way to an outcome. Holds the secret; stays in here. */
interface Candidate {
  readonly finding: Finding;
  readonly file?: OpenFile;
  readonly place?: Place;
  readonly proposal: Proposal | Advice;
}
interface Named extends Candidate {
  /** Whether it is to be made now. */
  readonly isActive: boolean;
  readonly variable?: string;
}

const writes = new WeakMap<FixPlan, readonly PlannedWrite[]>();

/** The new bytes of a plan, for `applyFixes`. */
export function writesOf(plan: FixPlan): readonly PlannedWrite[] {
  return writes.get(plan) ?? [];
}

/** Plans a fix for every finding that has a value; writes nothing. Throws a UsageError where `saveTo` cannot be used. */
export async function planFixes(
  source: Source,
  report: Report,
  request: FixRequest,
  around: Surroundings,
): Promise<FixPlan> {
  const env =
    request.saveTo === undefined ? undefined : await openEnvFile(request.saveTo, request.cwd, source.top, around);
  const named = withNames(await candidatesOf(source, report), request, env);
  const attempts = await attemptAll(named);
  const outcomes = named.map((one) => outcomeOf(one, attempts));
  const values = new Map(named.flatMap((one, index) => savedValue(one, outcomes[index])));
  const ignore = env === undefined || values.size === 0 ? undefined : ignoreLineFor(env, source.top, around);
  const planned = [
    ...(env === undefined ? [] : envWrites(env, ignore, values)),
    ...[...attempts.values()].flatMap((attempt) => configWrite(attempt, source.root)),
  ];
  const saved = env === undefined ? [] : [...values.keys()].filter((name) => !env.variables.has(name));
  const plan: FixPlan = {
    outcomes,
    paths: planned.map(({ shown }) => shown),
    saved,
    savedTo: values.size === 0 ? undefined : env?.shown,
    diff: planned.map(({ diff }) => diff).join(''),
  };
  writes.set(plan, planned);
  return plan;
}

async function candidatesOf(source: Source, report: Report): Promise<readonly Candidate[]> {
  const { clients } = await import('../dialects/mcp/index.ts');
  const files = new Map<string, OpenFile | Advice>();
  const candidates: Candidate[] = [];
  for (const finding of report.findings) {
    const value = placeOf(finding);
    if (value === undefined || finding.ruleId === 'unresolved-reference') continue;
    const file = files.get(finding.path) ?? (await open(source, finding));
    files.set(finding.path, file);
    if ('kind' in file) {
      candidates.push({ finding, proposal: file });
      continue;
    }
    const match = file.matches.find(({ span }) => span?.start === value.span.start && span.end === value.span.end);
    const place = match === undefined ? undefined : placeAt(finding, match, value.span, file);
    candidates.push(
      place === undefined
        ? { finding, file, proposal: adviceOf(finding.remedy) }
        : { finding, file, place, proposal: propose(place, clients) },
    );
  }
  return candidates;
}

/** The file as it was scanned; a reason where it cannot be had. */
async function open(source: Source, finding: Finding): Promise<OpenFile | Advice> {
  const bytes = source.repository.read(finding.path);
  if (bytes === undefined)
    return { kind: 'advice', text: 'The file is a symbolic link or lies behind one: fix it where it lies.' };
  try {
    reveal(finding, bytes);
  } catch (error) {
    if (error instanceof UsageError)
      return { kind: 'advice', text: 'The file changed since it was scanned. Run fix again.' };
    throw error;
  }
  const place = pathFromTop(source.top, source.root, finding.path);
  return (
    (await openFile(finding.path, place, bytes)) ?? {
      kind: 'advice',
      text: `Files in UTF-16 are not edited. ${finding.remedy}`,
    }
  );
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
  return candidates.map((one) => {
    const variable = byCandidate.get(one);
    return { ...one, isActive: isActive(one), ...(variable === undefined ? {} : { variable }) };
  });
}

function wantedOf({ proposal }: Candidate): Wanted | undefined {
  return proposal.kind === 'proposal' ? proposal.wanted : undefined;
}

async function attemptAll(named: readonly Named[]): Promise<ReadonlyMap<OpenFile, Attempt>> {
  const byFile = new Map<OpenFile, FixStep[]>();
  for (const one of named) {
    const { file, place, proposal } = one;
    if (!one.isActive || !hasName(one) || file === undefined || place === undefined) continue;
    if (proposal.kind === 'advice') continue;
    const steps = byFile.get(file) ?? [];
    byFile.set(file, [...steps, { match: place.match, changes: proposal.changes(nameFor(one)) }]);
  }
  const attempts = new Map<OpenFile, Attempt>();
  for (const [file, steps] of byFile) attempts.set(file, await fixFile(file, steps));
  return attempts;
}

function nameFor(one: Named): string {
  return one.variable ?? wantedOf(one)?.name ?? '';
}

/** A fix whose variable has no name cannot be made, unless nothing would name it. */
function hasName({ proposal, variable }: Named): boolean {
  return proposal.kind === 'proposal' && (variable !== undefined || !proposal.wanted || proposal.wanted.isOptional);
}

function outcomeOf(one: Named, attempts: ReadonlyMap<OpenFile, Attempt>): FixOutcome {
  const { finding, file, place, proposal, variable } = one;
  const say = sayFor(file);
  if (proposal.kind === 'advice') return { finding, state: 'by-hand', text: say(proposal.text) };
  const title = say(proposal.title(nameFor(one)));
  if (!one.isActive) {
    return { finding, state: 'review', text: [title, say(proposal.caution ?? '')].filter(Boolean).join('. ') };
  }
  if (file !== undefined && place !== undefined && attempts.get(file)?.fixed.has(place.match) === true) {
    return {
      finding,
      state: 'fix',
      text: title,
      ...(variable === undefined || proposal.isNameless === true ? {} : { variable }),
      ...(proposal.supply === undefined ? {} : { supply: say(proposal.supply) }),
    };
  }
  const why = hasName(one)
    ? 'It could not be rewritten without changing something else.'
    : 'Two credentials want one variable, and this program passes a variable on under its own name only.';
  return { finding, state: 'by-hand', text: `${why} ${finding.remedy}` };
}

function savedValue({ proposal, variable }: Named, outcome: FixOutcome | undefined): readonly [string, string][] {
  if (outcome?.state !== 'fix' || variable === undefined || proposal.kind === 'advice') return [];
  return proposal.wanted === undefined ? [] : [[variable, proposal.wanted.value]];
}

/** Texts hold names of a hostile file. */
function sayFor(file: OpenFile | undefined): (text: string) => string {
  if (file === undefined) return neutralise;
  // Once for each file: the mask knows all of its secrets in all spellings.
  const mask = masks.get(file) ?? maskOf(file.matches, file.content);
  masks.set(file, mask);
  return (text) => mask.text(text).split(/\r?\n/).map(neutralise).join('\n');
}

const masks = new WeakMap<OpenFile, Mask>();
