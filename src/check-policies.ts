import { basename } from 'node:path/posix';
import { linesOf } from './findings/lines.ts';
import { sourceText } from './findings/source-text.ts';
import { spanIndex } from './findings/span-index.ts';
import type { Match, Policy, PolicyMatch, RelatedPlace, Repository, Skipped, Source, SourceFile } from './model.ts';
import { isEnvLike } from './sources/untracked-env-files.ts';

/** Matches of policies, literals that a policy's fact was noted on, and rules of ours that failed. */
export interface PolicyOutcome {
  readonly matches: readonly Match[];
  readonly skipped: readonly Skipped[];
}

/** Runs the policies that concern the scan over one snapshot; a staged scan keeps what the change brought. */
export async function checkPolicies(
  source: Source,
  found: readonly Match[],
  wanted: (id: string) => boolean,
  files: ReadonlyMap<string, SourceFile> = new Map(),
): Promise<PolicyOutcome> {
  const [{ policies }, { matchesAny }] = await Promise.all([
    import('./policies/index.ts'),
    import('./config/globs.ts'),
  ]);
  const test = testsOf(matchesAny);
  const { changed, asked } = source;
  const paths = [...(changed ?? [...source.repository.list(), ...source.repository.ignored()])];
  // A repository has many files of few names, and most globs ask for nothing else.
  const names = [...new Set(paths.map((path) => basename(path)))];
  const due = policies.filter((policy) => {
    if (!wanted(policy.id)) return false;
    return policy.concerns.some((glob) => {
      const literal = literalOf(glob);
      const isOne = (path: string): boolean => path.includes(literal) && test(glob)(path);
      return (/^\*\*\/[^/]+$/.test(glob) ? names : paths).some(isOne);
    });
  });
  if (due.length === 0) return { matches: [], skipped: [] };
  const { before } = source;
  const repository = remembered(source.repository, files);
  if (changed === undefined || before === undefined) {
    const now = await run(due, repository, found, asked === undefined);
    return asked === undefined ? now : { ...now, matches: now.matches.filter((match) => isAbout(match, asked)) };
  }
  if (source.near !== undefined && (await areFilesAlone(due, changed, source.near.repository))) {
    const near = await compare(due, { ...source.near, changed, found });
    // What was found at another file, a .gitignore, may have been there before, because of files that did not change.
    if (near.matches.every(({ file }) => changed.has(file.path))) return near;
  }
  return compare(due, { repository, before, changed, found });
}

/** The same repository; what the scan has read already is not read again, and is what policies speak of. */
function remembered(repository: Repository, files: ReadonlyMap<string, SourceFile>): Repository {
  return { ...repository, read: (path) => files.get(path)?.bytes ?? repository.read(path) };
}

interface Comparison {
  readonly repository: Repository;
  readonly before: Repository;
  readonly changed: ReadonlySet<string>;
  readonly found: readonly Match[];
}

/** What is about a changed file and was not there before. */
async function compare(
  due: readonly Policy[],
  { repository, before, changed, found }: Comparison,
): Promise<PolicyOutcome> {
  const now = await run(due, repository, found, false);
  const touched = now.matches.filter((match) => isAbout(match, changed));
  if (touched.length === 0) return { ...now, matches: [] };
  const known = new Set((await run(due, before, [], false)).matches.map(identity));
  return { ...now, matches: touched.filter((match) => !known.has(identity(match))) };
}

/** Checks that ask about a tracked file nothing but the file itself and the ignore rules above it. */
const ofFiles = new Set([
  'decryption-key-committed',
  'desktop-config-committed',
  'env-file-committed',
  'gitignore-env-uncovered',
  'gitignore-hides-template',
  'gitignore-negated',
  'gitignore-tracked',
  'key-file-committed',
  'secret-shared-across-environments',
  'mcp-auth-off',
  'secret-manifest-committed',
  'state-file-committed',
]);

/**
 * Whether the changed files can be checked without a look at any other: not if rules or names for other files changed,
 * and not if an env file is gone from the index, since it may still lie on disk.
 */
async function areFilesAlone(
  due: readonly Policy[],
  changed: ReadonlySet<string>,
  { list }: Repository,
): Promise<boolean> {
  if (!due.every(({ id }) => ofFiles.has(id))) return false;
  const { mayNameEnvFiles } = await import('./policies/named-env-files.ts');
  const there = new Set(list());
  return [...changed].every(
    (path) => basename(path) !== '.gitignore' && !mayNameEnvFiles(path) && (there.has(path) || !isEnvLike(path)),
  );
}

/** The longest piece of a glob that stands in every path that it matches: patterns take longer to compile than paths to look at. */
function literalOf(glob: string): string {
  const known = literals.get(glob);
  if (known !== undefined) return known;
  const pieces = glob.split(/\*\*\/|[*?]|\{[^}]*\}/);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  literals.set(glob, longest);
  return longest;
}

const literals = new Map<string, string>();

type Test = (path: string) => boolean;

/** Tests of single globs, each compiled when it is first asked for. */
function testsOf(matchesAny: (globs: readonly string[]) => Test): (glob: string) => Test {
  const tests = new Map<string, Test>();
  return (glob) => {
    const known = tests.get(glob) ?? matchesAny([glob]);
    tests.set(glob, known);
    return known;
  };
}

function isAbout(match: Match, paths: ReadonlySet<string>): boolean {
  return paths.has(match.file.path) || (match.related ?? []).some(({ path }) => paths.has(path));
}

function identity(match: Match): string {
  return `${match.ruleId}\n${match.file.path}\n${(match.keyPath ?? []).join('.')}\n${match.message}`;
}

async function run(
  due: readonly Policy[],
  repository: Repository,
  found: readonly Match[],
  readsEveryFile: boolean,
): Promise<PolicyOutcome> {
  const { createFacts } = await import('./policies/facts.ts');
  const literal = new Set(
    found.filter(({ severity }) => severity === 'high' || severity === 'critical').map(({ file }) => file.path),
  );
  const secretLike = new Set(
    found.filter(({ ruleId }) => ruleId !== 'unresolved-reference').map(({ file }) => file.path),
  );
  const { literalPlaces } = await import('./findings/literal-places.ts');
  const facts = createFacts(repository, {
    literals: () => literalPlaces(found),
    hasLiteral: (path) => literal.has(path),
    hasSecretLikeValue: (path) => secretLike.has(path),
    readsEveryFile,
  });
  // All are asked at once: what a worker does for one goes on while the others look.
  const results = await Promise.allSettled(
    due.map(async (policy) => [...(await policy.check(facts))].map((match) => toMatch(policy, match, repository))),
  );
  const matches = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const skipped = results.flatMap((result, index): readonly Skipped[] => {
    if (result.status === 'fulfilled') return [];
    const { reason } = result;
    const detail = `${due[index]?.id ?? ''}: ${reason instanceof Error ? reason.message : 'error'}`;
    return [{ path: '', reason: 'rule-failed', detail, incomplete: true }];
  });
  return { matches, skipped: [...skipped, ...facts.skipped()] };
}

function toMatch(policy: Policy, match: PolicyMatch, repository: Repository): Match {
  const file: SourceFile = {
    path: match.path,
    bytes: repository.read(match.path) ?? new Uint8Array(),
    origin: repository.origin,
  };
  return {
    ruleId: policy.id,
    severity: match.severity ?? policy.severity,
    confidence: 'high',
    file,
    secret: '',
    message: match.message,
    reason: 'isPolicy',
    remedy: match.remedy ?? policy.remedy,
    ...(match.span === undefined ? {} : { span: match.span }),
    ...(match.hides === undefined ? {} : { hides: match.hides }),
    ...(match.keyPath === undefined ? {} : { keyPath: match.keyPath }),
    related: (match.related ?? []).map((place) => relatedPlace(place, repository)),
  };
}

function relatedPlace(
  { path, span, message }: NonNullable<PolicyMatch['related']>[number],
  repository: Repository,
): RelatedPlace {
  const bytes = span === undefined ? undefined : repository.read(path);
  if (span === undefined || bytes === undefined) return { path, message };
  return { path, message, start: linesOf(sourceText(bytes)).position(span.start) };
}

/** Where a policy points at a literal, the literal keeps its own id and the policy's fact becomes a note on it. */
export function noteOnLiterals(matches: readonly Match[], policyMatches: readonly Match[]): readonly Match[] {
  const literalAt = literalsIn(matches, new Set(policyMatches.map(({ file }) => file.path)));
  const facts = new Map<Match, Match[]>();
  const own: Match[] = [];
  for (const fact of policyMatches) {
    const literal = literalAt(fact);
    const noted = literal === undefined ? own : (facts.get(literal) ?? []);
    noted.push(fact);
    if (literal !== undefined) facts.set(literal, noted);
  }
  return [...matches.map((match) => withNotes(match, facts.get(match) ?? [])), ...own];
}

/** Finds the first literal at the place of a fact. Both may be many, so that they are not compared one by one. */
function literalsIn(matches: readonly Match[], paths: ReadonlySet<string>): (fact: Match) => Match | undefined {
  const byPath = new Map([...paths].map((path) => [path, spanIndex()]));
  for (const [position, { file, span }] of matches.entries())
    if (span !== undefined) byPath.get(file.path)?.add(span, position);
  return ({ file, span }) => {
    const position = span === undefined ? undefined : byPath.get(file.path)?.find(span);
    return position === undefined ? undefined : matches[position];
  };
}

function withNotes(match: Match, facts: readonly Match[]): Match {
  if (facts.length === 0) return match;
  const notes = facts.flatMap(({ ruleId, file, message, related }) => [
    { ruleId, path: file.path, message },
    ...(related ?? []),
  ]);
  return {
    ...match,
    hides: [...(match.hides ?? []), ...facts.flatMap(({ hides }) => hides ?? [])],
    related: [...(match.related ?? []), ...notes],
  };
}
