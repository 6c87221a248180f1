import type { Span, TokenRule } from '../model.ts';
import { tokens } from './index.ts';
import { mayHoldToken } from './may-hold.ts';
import { escapes, indexWords, type Occurrence, occurrences, type WordIndex } from './words.ts';

/** A token in a text: half-open offsets. */
export interface TokenMatch extends Span {
  readonly rule: TokenRule;
}

/**
 * A rule with its pattern and boundary, sticky, compiled when first needed: a hook reads few files and meets few of the
 * rules. `rank` counts what the beginning decides: the longest wins.
 */
interface Candidate {
  readonly rule: TokenRule;
  readonly start: string;
  readonly rank: number;
  readonly pattern: () => RegExp;
}
type Inside = NonNullable<TokenRule['inside']>;
/** A rule that is found by a text inside its token, or by a beginning that is no letter or digit. */
interface Anchor {
  readonly candidate: Candidate;
  readonly inside: Inside;
}
/** What a text leads to: the rules of a beginning, or one rule around a text. */
type Lead =
  | { readonly kind: 'start'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'anchor'; readonly anchor: Anchor };
type Matcher = WordIndex<Lead>;

const behindBoundary = `(?:(?<![0-9A-Za-z])|(?<=${escapes}))`;

const matchers = new WeakMap<readonly TokenRule[], Matcher>();

/** Every token in a text (a whole file as latin1, or any part of one), in order, without overlaps. */
export function matchTokens(text: string): readonly TokenMatch[] {
  return mayHoldToken(text) ? matchTokensIn(text, tokens) : [];
}

/** As `matchTokens`, for some of the rules only. */
export function matchTokensIn(text: string, rules: readonly TokenRule[]): readonly TokenMatch[] {
  const found = occurrences(text, matcherOf(rules));
  return found.length === 0 ? [] : withoutOverlaps([...matchesAt(text, found)]);
}

function* matchesAt(text: string, found: readonly Occurrence<Lead>[]): Iterable<TokenMatch> {
  /** Where to go on looking for beginnings, and for each anchor. */
  let from = 0;
  const after = new Map<Anchor, number>();
  for (const { at, value } of found) {
    const isTaken = value.kind === 'start' ? at < from : at < (after.get(value.anchor) ?? 0);
    if (isTaken) continue;
    const match = value.kind === 'start' ? bestAt(text, at, value.candidates) : matchAround(text, at, value.anchor);
    if (match === undefined) continue;
    yield match;
    if (value.kind === 'anchor') after.set(value.anchor, match.end);
    // A token of weight may begin within a match that counts only under a name.
    else from = match.rule.needsName === true ? at + 1 : match.end;
  }
}

/** The longest match of the highest rank that has one. */
function bestAt(text: string, start: number, candidates: readonly Candidate[]): TokenMatch | undefined {
  let best: TokenMatch | undefined;
  let rank = 0;
  let tried: Candidate['pattern'] | undefined;
  let end = -1;
  for (const candidate of candidates) {
    if (best !== undefined && candidate.rank < rank) break;
    // Rules that only `is` tells apart share a pattern: it runs once.
    if (candidate.pattern !== tried) end = endAt(text, start, candidate.pattern());
    tried = candidate.pattern;
    const isLonger = end > (best?.end ?? start);
    if (!isLonger || candidate.rule.is?.(text.slice(start, end)) === false) continue;
    best = { rule: candidate.rule, start, end };
    rank = candidate.rank;
  }
  return best;
}

/** Where a match that begins at `start` ends, or -1. */
function endAt(text: string, start: number, pattern: RegExp): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function matchAround(text: string, at: number, { candidate, inside }: Anchor): TokenMatch | undefined {
  for (let back = Math.min(inside.most, at); back >= inside.least; back--) {
    const match = bestAt(text, at - back, [candidate]);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** The first match keeps its place, except that one which needs no name wins over one which needs it. */
function withoutOverlaps(matches: readonly TokenMatch[]): readonly TokenMatch[] {
  const kept: TokenMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (last.rule.needsName === true && match.rule.needsName !== true) kept[kept.length - 1] = match;
  }
  return kept;
}

function matcherOf(rules: readonly TokenRule[]): Matcher {
  const known = matchers.get(rules);
  if (known !== undefined) return known;
  const matcher = prepare(rules);
  matchers.set(rules, matcher);
  return matcher;
}

function prepare(rules: readonly TokenRule[]): Matcher {
  const patterns = new Map(rules.map(({ pattern }) => [pattern.source, compiledOnce(pattern)]));
  const candidates = rules.flatMap((rule) => candidatesOf(rule, patterns.get(rule.pattern.source)));
  const worded = candidates.filter(({ start }) => /^[0-9A-Za-z]/.test(start));
  const starts = shortest(worded.map(({ start }) => start));
  const anchors = [
    ...candidates.filter((candidate) => !worded.includes(candidate)).map(atItsStart),
    ...rules.flatMap((rule) =>
      rule.inside === undefined ? [] : [{ candidate: innerCandidate(rule), inside: rule.inside }],
    ),
  ];
  return indexWords<Lead>([
    ...[...grouped(starts, worded)].map(([text, own]) => ({
      text,
      isBehindBoundary: true,
      value: { kind: 'start', candidates: own } as const,
    })),
    ...anchors.map((anchor) => ({
      text: anchor.inside.text,
      isBehindBoundary: false,
      value: { kind: 'anchor', anchor } as const,
    })),
  ]);
}

function candidatesOf(rule: TokenRule, pattern = compiledOnce(rule.pattern)): readonly Candidate[] {
  // Half a point for needing no name decides between rules of one beginning.
  const weight = rule.needsName === true ? 0 : 0.5;
  return rule.starts.map((start) => ({ rule, start, rank: start.length + weight, pattern }));
}

function innerCandidate(rule: TokenRule): Candidate {
  return { rule, start: '', rank: 0, pattern: compiledOnce(rule.pattern, behindBoundary) };
}

function compiledOnce(pattern: RegExp, before = ''): () => RegExp {
  let compiled: RegExp | undefined;
  return () => {
    compiled ??= new RegExp(before + bounded(pattern), 'y');
    return compiled;
  };
}

function atItsStart(candidate: Candidate): Anchor {
  return { candidate, inside: { text: candidate.start, least: 0, most: 0 } };
}

/** Without those that extend another: the first look need not tell them apart. */
function shortest(starts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  // Sorted, what extends a start stands directly behind it.
  for (const start of [...starts].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !start.startsWith(last)) kept.push(start);
  }
  return kept;
}

/** The candidates behind each of the shortest starts, the highest rank first. */
function grouped(starts: readonly string[], candidates: readonly Candidate[]): Map<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>(starts.map((start) => [start, []]));
  for (const candidate of [...candidates].sort((a, b) => b.rank - a.rank)) {
    let length = 1;
    while (length < candidate.start.length && !groups.has(candidate.start.slice(0, length))) length++;
    groups.get(candidate.start.slice(0, length))?.push(candidate);
  }
  return groups;
}

/** The pattern, and after it neither a letter or digit nor a sign that could have gone on with it. */
function bounded(pattern: RegExp): string {
  const [, last, length = ''] = /(\[[^\]]+\])(\{[0-9,]+\})?[)?]*$/.exec(pattern.source) ?? [];
  // Of tokens without a fixed length, `+` and `/` may be the separator behind them, as in a path.
  const signs = length.includes(',') ? '_-' : '_+/-';
  const taken = last === undefined ? [] : [...signs].filter((sign) => new RegExp(last).test(sign));
  return `(?:${pattern.source})(?![0-9A-Za-z${taken.join('').replace('/', '\\/')}])`;
}
