import { checkPolicies, noteOnLiterals } from './check-policies.ts';
import type { Options } from './config/options.ts';
import { detect } from './detect.ts';
import { createFindings } from './findings/create.ts';
import { identityOf, mergeBySpan } from './findings/merge.ts';
import type { Finding, Match, Report, Skipped, Source, SourceFile } from './model.ts';
import { pathFromTop } from './sources/repository-top.ts';
import { latin1OfBytes } from './text.ts';
import { tokens } from './tokens/index.ts';
import { version } from './version.ts';

/** A source that knows where it lies; see sources/placed-source.ts. */
export interface ScannedSource extends Source {
  readonly root: string;
  readonly top: string | undefined;
}
/** Called while a scan runs. */
export interface ScanWatch {
  readonly onFile?: (count: number, path: string) => void;
}
interface Gathered {
  readonly matches: Match[];
  readonly skipped: Skipped[];
  readonly files: Map<string, SourceFile>;
  bytes: number;
}

/** Scans a source and reports what is in it. Never throws for what a repository holds. */
export async function scan(source: ScannedSource, options: Options, watch: ScanWatch = {}): Promise<Report> {
  const prefix = pathFromTop(source.top, source.root, '');
  const wanted = (id: string): boolean =>
    (options.only.length === 0 || options.only.includes(id)) && !options.skip.includes(id);
  const gathered = await gather(source, options, prefix, watch);
  const policies = await checkPolicies(source, gathered.matches, wanted);
  const matches = noteOnLiterals(gathered.matches, policies.matches).filter(({ ruleId }) => wanted(ruleId));
  const findings = create(matches, gathered.files, prefix);
  const suppression = await suppressed(findings, source, options, prefix);
  return {
    version,
    ...suppression,
    skipped: [...gathered.skipped, ...policies.skipped].sort((one, other) => compare(one.path, other.path)),
    stats: { files: gathered.files.size, bytes: gathered.bytes },
  };
}

async function gather(source: Source, options: Options, prefix: string, watch: ScanWatch): Promise<Gathered> {
  const gathered: Gathered = { matches: [], skipped: [], files: new Map(), bytes: 0 };
  const isExcluded =
    options.exclude.length === 0 ? () => false : (await import('./config/globs.ts')).matchesAny(options.exclude);
  for (const file of source.files()) {
    if (isExcluded(`${prefix}${file.path}`)) continue;
    if ('reason' in file) gathered.skipped.push(file);
    else await gatherFile(file, `${prefix}${file.path}`, gathered);
    watch.onFile?.(gathered.files.size, file.path);
  }
  return gathered;
}

/** `place` is the path from the repository's top: readers are picked by it, whatever folder the scan began in. */
async function gatherFile(raw: SourceFile, place: string, gathered: Gathered): Promise<void> {
  const file = asText(raw);
  if (file === undefined) {
    gathered.skipped.push({ path: raw.path, reason: 'binary', detail: 'a binary file', incomplete: false });
    return;
  }
  gathered.files.set(file.path, file);
  gathered.bytes += raw.bytes.length;
  const detection = await detect(place, latin1OfBytes(file.bytes));
  for (const detail of detection.failures) {
    gathered.skipped.push({ path: file.path, reason: 'reader-failed', detail, incomplete: true });
  }
  const found = mergeBySpan(file, detection);
  const isWhole = found.length === 0 || file.before === undefined;
  gathered.matches.push(...(isWhole ? found : await onlyNew(found, file, place)));
}

/** What none of the earlier texts has under the same name. */
async function onlyNew(found: readonly Match[], file: SourceFile, place: string): Promise<readonly Match[]> {
  let fresh = found;
  for (const bytes of file.before ?? []) {
    const old = mergeBySpan(file, await detect(place, latin1OfBytes(bytes)));
    const known = new Set(old.map(identityOf));
    fresh = fresh.filter((match) => !known.has(identityOf(match)));
  }
  return fresh;
}

/** The file as UTF-8; undefined for a binary. A configuration's name makes any bytes text: archives were committed as `.mcp.json`. */
function asText(file: SourceFile): SourceFile | undefined {
  const bytes = toUtf8(file.bytes);
  const isBinary = bytes.subarray(0, 8000).includes(0);
  if (isBinary && !/mcp[^/]*\.json|(?:^|\/)\.env|\.(?:ya?ml|toml|json)$/i.test(file.path)) return undefined;
  const before = file.before?.map(toUtf8);
  return { ...file, bytes, ...(before === undefined ? {} : { before }) };
}

/** Transcodes UTF-16, which Windows editors write; offsets count in the result. */
function toUtf8(bytes: Uint8Array): Uint8Array {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return encoding === undefined ? bytes : Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
}

function create(matches: readonly Match[], files: ReadonlyMap<string, SourceFile>, prefix: string): readonly Finding[] {
  const byPath = new Map<string, Match[]>();
  for (const match of matches) {
    const own = byPath.get(match.file.path);
    if (own === undefined) byPath.set(match.file.path, [match]);
    else own.push(match);
  }
  const starts = new Map(tokens.map((rule) => [rule.id, rule.starts]));
  const context = { prefix, startsOf: (id: string) => starts.get(id) ?? [] };
  return [...byPath]
    .sort(([one], [other]) => compare(one, other))
    .flatMap(([path, own]) =>
      createFindings(
        own,
        files.get(path) ?? own[0]?.file ?? { path, bytes: new Uint8Array(), origin: 'worktree' },
        context,
      ),
    );
}

async function suppressed(findings: readonly Finding[], source: Source, options: Options, prefix: string) {
  if (findings.length === 0 && options.ignore.length === 0) return { findings, suppressed: [], notes: [] };
  const [{ suppress }, { rules }] = await Promise.all([import('./findings/suppress.ts'), import('./rules.ts')]);
  const known = new Set((await rules()).map(({ id }) => id));
  const today = new Date().toISOString().slice(0, 10);
  const result = suppress(findings, options, (path) => source.repository.read(path), today, {
    prefix,
    knownRules: known,
    isComplete: () => source.changed === undefined && options.only.length === 0 && options.skip.length === 0,
  });
  return { findings: result.findings, suppressed: result.suppressed, notes: result.notes };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
