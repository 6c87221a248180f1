import { checkPolicies, noteOnLiterals } from './check-policies.ts';
import type { Options } from './config/options.ts';
import { detect } from './detect.ts';
import { MARKER } from './findings/markers.ts';
import { identityOf, mergeBySpan } from './findings/merge.ts';
import { sourceText } from './findings/source-text.ts';
import type { Finding, Match, Report, Skipped, Source, SourceFile } from './model.ts';
import { pathFromTop } from './sources/repository-top.ts';
import { version } from './version.ts';

/** Called while a scan runs. */
export interface ScanWatch {
  readonly onFile?: (count: number, path: string) => void;
}
/** What one pass over the files brings, before policies and findings. */
interface Gathered {
  readonly matches: Match[];
  /** Matches that are not reported since they are not new; they are masked all the same. */
  readonly old: Match[];
  readonly skipped: Skipped[];
  readonly files: Map<string, SourceFile>;
  bytes: number;
}

/** Scans a source and reports what is in it. Never throws for what a repository holds. */
export async function scan(source: Source, options: Options, watch: ScanWatch = {}): Promise<Report> {
  const prefix = pathFromTop(source.top, source.root, '');
  const gathered = await gather(source, options, prefix, watch);
  const wanted = (id: string): boolean =>
    (options.only.length === 0 || options.only.includes(id)) && !options.skip.includes(id);
  const policies = await checkPolicies(source, gathered.matches, wanted, gathered.files);
  const matches = noteOnLiterals(gathered.matches, policies.matches);
  const reported = matches.filter(({ ruleId }) => wanted(ruleId));
  const hidden = [...gathered.old, ...matches.filter(({ ruleId }) => !wanted(ruleId))];
  const findings = reported.length === 0 ? [] : await create(reported, hidden, gathered.files, prefix);
  return {
    version,
    ...(await suppressed(findings, source, options, prefix)),
    skipped: [...gathered.skipped, ...policies.skipped].sort((one, other) => compare(one.path, other.path)),
    stats: { files: gathered.files.size, bytes: gathered.bytes },
  };
}

async function gather(source: Source, options: Options, prefix: string, watch: ScanWatch): Promise<Gathered> {
  const gathered: Gathered = { matches: [], old: [], skipped: [], files: new Map(), bytes: 0 };
  const isExcluded =
    options.exclude.length === 0
      ? () => false
      : (await import('./config/globs.ts')).matchesAny(options.exclude, { below: true });
  for (const file of source.files()) {
    if (isExcluded(`${prefix}${file.path}`)) continue;
    if ('reason' in file) gathered.skipped.push(file);
    else await gatherFile(file, `${prefix}${file.path}`, gathered);
    watch.onFile?.(gathered.files.size, file.path);
  }
  return gathered;
}

/** `place` is the path from the repository's top: readers are picked by it, whatever folder the scan began in. */
async function gatherFile(file: SourceFile, place: string, gathered: Gathered): Promise<void> {
  const content = textOf(file);
  if (content === undefined) {
    gathered.skipped.push({ path: file.path, reason: 'binary', detail: 'a binary file', incomplete: false });
    return;
  }
  gathered.files.set(file.path, file);
  gathered.bytes += file.bytes.length;
  const detection = await detect(place, content);
  for (const detail of detection.failures) {
    gathered.skipped.push({ path: file.path, reason: 'reader-failed', detail, incomplete: true });
  }
  for (const detail of detection.unread) {
    gathered.skipped.push({ path: file.path, reason: 'unreadable', detail, incomplete: true });
  }
  const found = mergeBySpan(file, detection).filter((match) => !isOwnSalt(place, match));
  const fresh = found.length === 0 || file.before === undefined ? found : await onlyNew(found, file, place);
  const isFresh = new Set(fresh);
  for (const match of found) (isFresh.has(match) ? gathered.matches : gathered.old).push(match);
}

/** The salt and the hashes of our own config look like credentials and are none. */
function isOwnSalt(place: string, { ruleId, keyPath }: Match): boolean {
  if (ruleId !== 'literal-credential' || !/^mcp-secret-scan\.(?:ya?ml|json)$/.test(place)) return false;
  return keyPath?.[0] === 'salt' || (keyPath?.[0] === 'ignore' && keyPath[2] === 'hash');
}

/** What none of the earlier texts has under the same name. */
async function onlyNew(found: readonly Match[], file: SourceFile, place: string): Promise<readonly Match[]> {
  let fresh = found;
  for (const bytes of file.before ?? []) {
    const old = mergeBySpan(file, await detect(place, sourceText(bytes)));
    const known = new Set(old.map(identityOf));
    fresh = fresh.filter((match) => !known.has(identityOf(match)));
  }
  return fresh;
}

/** Undefined for a binary. A configuration's name makes any bytes text: archives were committed as `.mcp.json`. */
function textOf(file: SourceFile): string | undefined {
  const text = sourceText(file.bytes);
  const isBinary = text.lastIndexOf('\0', 8000) >= 0;
  const isConfiguration = /mcp[^/]*\.json|(?:^|\/)\.env|\.(?:env|ya?ml|toml|json)$/i.test(file.path);
  return isBinary && !isConfiguration ? undefined : text;
}

async function create(
  matches: readonly Match[],
  hidden: readonly Match[],
  files: ReadonlyMap<string, SourceFile>,
  prefix: string,
): Promise<readonly Finding[]> {
  const { createFindings } = await import('./findings/create.ts');
  const { starts, remedies } = matches.some(isOfToken) ? await aboutTokens() : { starts: none, remedies: none };
  const others = grouped(hidden);
  const byPath = grouped(matches);
  return [...byPath]
    .sort(([one], [other]) => compare(one, other))
    .flatMap(([path, own]) => {
      const file = files.get(path) ?? own[0]?.file;
      if (file === undefined) return [];
      return createFindings(own, file, {
        prefix,
        startsOf: (id) => starts.get(id) ?? [],
        remedyOf: (id) => remedies.get(id) ?? '',
        others: others.get(path) ?? [],
      });
    });
}

/** Everything else brings its remedy along, and shows nothing of its value. */
function isOfToken({ ruleId, remedy, secret }: Match): boolean {
  return remedy === undefined || (secret !== '' && !ofSlots.has(ruleId));
}

const ofSlots = new Set(['literal-credential', 'weak-default', 'unresolved-reference']);
const none: ReadonlyMap<string, never> = new Map<string, never>();

async function aboutTokens() {
  const [{ rules }, { tokens }] = await Promise.all([import('./rules.ts'), import('./tokens/index.ts')]);
  return {
    starts: new Map(tokens.map((rule) => [rule.id, rule.starts])),
    remedies: new Map((await rules()).map(({ id, remedy }) => [id, remedy])),
  };
}

async function suppressed(findings: readonly Finding[], source: Source, options: Options, prefix: string) {
  const isMarked = (path: string): boolean => {
    const bytes = source.repository.read(path);
    return bytes !== undefined && sourceText(bytes).includes(MARKER);
  };
  const isAccepted = options.ignore.length > 0 || [...new Set(findings.map(({ path }) => path))].some(isMarked);
  if (!isAccepted) return { findings, suppressed: [], notes: [] };
  const [{ suppress }, { rules }] = await Promise.all([import('./findings/suppress.ts'), import('./rules.ts')]);
  const today = new Date().toISOString().slice(0, 10);
  const result = suppress(findings, options, (path) => source.repository.read(path), today, {
    prefix,
    knownRules: new Set((await rules()).map(({ id }) => id)),
    isComplete: () =>
      source.changed === undefined &&
      source.asked === undefined &&
      options.only.length === 0 &&
      options.skip.length === 0,
  });
  return { findings: result.findings, suppressed: result.suppressed, notes: result.notes };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Matches by the path of their file. */
function grouped(matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const byPath = new Map<string, Match[]>();
  for (const match of matches) {
    const own = byPath.get(match.file.path);
    if (own === undefined) byPath.set(match.file.path, [match]);
    else own.push(match);
  }
  return byPath;
}
