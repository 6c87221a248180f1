import type { Finding, Match, RelatedPlace, SourceFile } from '../model.ts';
import { type ExcerptSource, excerptAt } from './excerpt.ts';
import { fingerprint } from './fingerprint.ts';
import { formatKeyPath } from './key-path.ts';
import { linesOf } from './lines.ts';
import { MASK, type Mask, maskOf } from './mask.ts';
import { neutralise } from './neutralise.ts';
import { redact } from './redact.ts';
import { fileHash, rememberPlace } from './reveal.ts';
import { sourceText } from './source-text.ts';

/** What `createFindings` has to know beyond the matches. */
export interface CreateContext {
  /** Beginnings of a token rule's tokens that may be shown; none for any other rule. */
  readonly startsOf?: (ruleId: string) => readonly string[];
  /** A rule's own advice, for matches that bring none. */
  readonly remedyOf?: (ruleId: string) => string;
  /** The scanned folder seen from the repository's top, with a trailing slash; fingerprints are relative to the top. */
  readonly prefix?: string;
  /** Matches of the same file that are not reported (rules that are off, old secrets): they are masked all the same. */
  readonly others?: readonly Match[];
}

/**
 * Turns all matches of one file into findings, sorted by place and rule. The raw secret stops here: nothing that
 * leaves holds it. Policies' matches in the file belong into the same call, so that their texts are masked too.
 */
export function createFindings(
  matches: readonly Match[],
  file: SourceFile,
  context: CreateContext = {},
): readonly Finding[] {
  if (matches.length === 0) return [];
  const content = sourceText(file.bytes);
  const source: ExcerptSource = {
    content,
    lines: linesOf(content),
    mask: maskOf([...matches, ...(context.others ?? [])], content),
  };
  const hash = matches.some((match) => match.secret !== '') ? fileHash(file.bytes) : '';
  const occurrences = new Map<string, number>();
  return [...matches].sort(byPlace).map((match) => {
    const finding = createFinding(match, file, source, context, occurrences);
    if (match.secret === '' || match.span === undefined) return finding;
    return rememberPlace(finding, { span: { start: match.span.start, end: match.span.end }, fileHash: hash });
  });
}

function createFinding(
  match: Match,
  file: SourceFile,
  source: ExcerptSource,
  context: CreateContext,
  occurrences: Map<string, number>,
): Finding {
  const { mask, lines } = source;
  const say = (text: string): string => neutralise(mask.text(text));
  const keyPath = match.keyPath && match.keyPath.length > 0 ? formatKeyPath(match.keyPath, mask.text) : undefined;
  const redacted = match.secret === '' ? undefined : redact(match.secret, context.startsOf?.(match.ruleId) ?? []);
  const triple = JSON.stringify([match.ruleId, keyPath ?? '']);
  const occurrence = occurrences.get(triple) ?? 0;
  occurrences.set(triple, occurrence + 1);
  return {
    ruleId: match.ruleId,
    severity: match.severity,
    confidence: match.confidence,
    path: file.path,
    ...(match.span && {
      start: lines.position(match.span.start),
      end: lines.position(match.span.end),
      excerpt: excerptAt(match.span.start, redacted ?? MASK, source),
    }),
    ...(keyPath !== undefined && { keyPath }),
    message: say(match.message),
    reason: match.reason,
    remedy: sayLines(match.remedy ?? context.remedyOf?.(match.ruleId) ?? '', mask),
    ...(redacted !== undefined && { redacted }),
    related: (match.related ?? []).map((place) => createRelated(place, mask)),
    fingerprint: fingerprint(match.ruleId, `${context.prefix ?? ''}${file.path}`, keyPath, occurrence),
    origin: file.origin,
    fixes: [],
  };
}

/** A remedy may be several lines of a file's own syntax. */
function sayLines(text: string, mask: Mask): string {
  return mask.text(text).split(/\r?\n/).map(neutralise).join('\n');
}

/** Field by field: a place that brings more than its type says must not smuggle it out. */
function createRelated(place: RelatedPlace, mask: Mask): RelatedPlace {
  return {
    ...(place.ruleId !== undefined && { ruleId: place.ruleId }),
    path: place.path,
    ...(place.start && { start: place.start }),
    message: neutralise(mask.text(place.message)),
  };
}

function byPlace(a: Match, b: Match): number {
  const [left, right] = [a.span ?? NOWHERE, b.span ?? NOWHERE];
  return left.start - right.start || left.end - right.end || compare(a.ruleId, b.ruleId);
}

const NOWHERE = { start: -1, end: -1 } as const;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
