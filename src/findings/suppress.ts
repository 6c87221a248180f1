import type { IgnoreEntry, Options } from '../config/options.ts';
import { UsageError } from '../errors.ts';
import type { Finding, Note, Suppressed } from '../model.ts';
import { latin1 } from '../text.ts';
import { type EntryMatcher, isExpired, matchEntries } from './ignore-entries.ts';
import { type Marker, type Markers, markersOf } from './markers.ts';
import { MASK } from './mask.ts';
import { needlesOf } from './needles.ts';
import { placeOf } from './reveal.ts';
import { sourceText } from './source-text.ts';

/** What else `suppress` may be told. */
export interface SuppressContext {
  /** The scanned folder seen from the repository's top, with a trailing slash; config entries are relative to the top. */
  readonly prefix?: string;
  /** Whether every finding of the file is in the list; a staged scan answers false, and nothing is called unused. */
  readonly isComplete?: (path: string) => boolean;
  /** All rule ids, to tell a marker with a mistyped one. */
  readonly knownRules?: ReadonlySet<string>;
}

/** What became of the findings. */
export interface Suppression {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Entries that matched nothing, and expired ones: in words in `notes`. */
  readonly unused: readonly IgnoreEntry[];
  readonly expired: readonly IgnoreEntry[];
  readonly notes: readonly Note[];
}

/**
 * Takes out what a config entry or an inline marker accepts; suppressed findings are kept and counted. `read` gives
 * the bytes that were scanned; `today` is an ISO date, so that the same input gives the same result.
 */
export function suppress(
  findings: readonly Finding[],
  options: Options,
  read: (path: string) => Uint8Array | undefined,
  today: string,
  context: SuppressContext = {},
): Suppression {
  const prefix = context.prefix ?? '';
  const topPath = (path: string): string => `${prefix}${path}`;
  const entries = matchEntries({ entries: options.ignore, salt: options.salt, today, topPath, read });
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const notes: Note[] = [];
  for (const [path, group] of groupByPath(findings)) {
    const inline = inlineOf(path, group, read);
    for (const finding of group) {
      const marker = inline.match(finding);
      const verdict = byEntry(finding, entries, notes) ?? byMarker(finding, marker);
      if (verdict === undefined) kept.push(finding);
      else suppressed.push(verdict);
    }
    for (const note of markerNotes(path, inline, options, context)) notes.push(note);
  }
  const expired = options.ignore.filter((entry) => isExpired(entry, today));
  const unused = options.ignore.filter(
    (entry) => !isExpired(entry, today) && entries.stateOf(entry) !== 'used' && isJudged(entry, options, context),
  );
  for (const note of entryNotes(unused, expired, entries, options)) notes.push(note);
  return { findings: kept, suppressed, unused, expired, notes: notes.sort(byPlace) };
}

function byEntry(finding: Finding, entries: EntryMatcher, notes: Note[]): Suppressed | undefined {
  try {
    const entry = entries.match(finding);
    if (entry === undefined) return undefined;
    const { reason, expires } = entry;
    return { finding, by: 'config', reason, ...(expires !== undefined && { expires }) };
  } catch (error) {
    // The file changed under the scan: the finding stays, and the reader learns why its entry did not count.
    if (!(error instanceof UsageError)) throw error;
    notes.push({ path: finding.path, message: error.message });
    return undefined;
  }
}

function byMarker(finding: Finding, marker: Marker | undefined): Suppressed | undefined {
  return marker && { finding, by: 'inline', reason: marker.reason };
}

interface Inline extends Markers {
  readonly match: (finding: Finding) => Marker | undefined;
  readonly used: ReadonlySet<Marker>;
}

/** The markers of a file, with their reasons masked against the file's own findings. */
function inlineOf(path: string, findings: readonly Finding[], read: (path: string) => Uint8Array | undefined): Inline {
  const used = new Set<Marker>();
  const bytes = findings.some((finding) => finding.start !== undefined) ? read(path) : undefined;
  const text = bytes === undefined ? '' : sourceText(bytes);
  const { markers, problems } = markersOf(path, text);
  if (markers.length === 0) return { markers, problems, used, match: () => undefined };
  const places = findings.flatMap((finding) => placeOf(finding)?.span ?? []);
  const values = needlesOf(places.map((span) => text.slice(span.start, span.end)));
  const byLine = new Map<number, Marker>();
  for (const marker of markers) {
    if (places.some((span) => span.start <= marker.offset && marker.offset < span.end)) continue;
    const clean = (text: string): string => (values.occurrences(latin1(text)).length === 0 ? text : MASK);
    byLine.set(marker.line, { ...marker, rule: clean(marker.rule), reason: clean(marker.reason) });
  }
  return {
    markers: [...byLine.values()],
    problems,
    used,
    match(finding) {
      const marker = finding.start && markerAt(finding.start.line, finding.ruleId, byLine);
      if (marker !== undefined) used.add(marker);
      return marker;
    },
  };
}

/** On the line itself, or on the lines of markers right above it. */
function markerAt(line: number, rule: string, byLine: ReadonlyMap<number, Marker>): Marker | undefined {
  const own = byLine.get(line);
  if (own?.rule === rule) return own;
  for (let above = byLine.get(line - 1); above?.alone; above = byLine.get(above.line - 1)) {
    if (above.rule === rule) return above;
  }
  return undefined;
}

function* markerNotes(path: string, inline: Inline, options: Options, context: SuppressContext): Iterable<Note> {
  for (const { line, message } of inline.problems) yield { path, line, message };
  for (const marker of inline.markers) {
    if (inline.used.has(marker)) continue;
    const { line, rule } = marker;
    const isUnknown = context.knownRules !== undefined && !context.knownRules.has(rule);
    if (isUnknown) yield { path, line, message: `This marker ignores nothing: there is no rule "${rule}".` };
    else if (runs(rule, options) && (context.isComplete?.(path) ?? true)) {
      yield { path, line, message: `This marker ignores nothing: there is no ${rule} finding here. Remove it.` };
    }
  }
}

/** Whether the scan could have found what the entry is about. */
function isJudged(entry: IgnoreEntry, options: Options, context: SuppressContext): boolean {
  const prefix = context.prefix ?? '';
  if (!entry.path.startsWith(prefix) || !runs(entry.rule, options)) return false;
  return context.isComplete?.(entry.path.slice(prefix.length)) ?? true;
}

function runs(rule: string, options: Options): boolean {
  return (options.only.length === 0 || options.only.includes(rule)) && !options.skip.includes(rule);
}

function* entryNotes(
  unused: readonly IgnoreEntry[],
  expired: readonly IgnoreEntry[],
  entries: EntryMatcher,
  options: Options,
): Iterable<Note> {
  const path = options.configPath ?? 'mcp-secret-scan.yaml';
  for (const entry of unused) {
    const about = `The ignore entry for ${entry.rule} in ${entry.path}`;
    const state = entries.stateOf(entry);
    const line = entry.at.line;
    if (state === 'other-value')
      yield { path, line, message: `${about} does not count: the value there is another one.` };
    else if (state === 'no-hash')
      yield { path, line, message: `${about} does not count: it has no hash of the value.` };
    else yield { path, line, message: `${about} matches no finding. Remove it.` };
  }
  for (const entry of expired) {
    const message = `The ignore entry for ${entry.rule} in ${entry.path} expired after ${entry.expires}.`;
    yield { path, line: entry.at.line, message };
  }
}

function groupByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group === undefined) groups.set(finding.path, [finding]);
    else group.push(finding);
  }
  return groups;
}

function byPlace(a: Note, b: Note): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
