import type { Span, TokenRule } from '../model.ts';
import { tokens } from './index.ts';

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
interface Matcher {
  /** Finds a beginning behind a boundary; the beginning is its first group. */
  readonly prefilter: RegExp | undefined;
  /** Keyed by what the prefilter finds; the highest rank first. */
  readonly byStart: ReadonlyMap<string, readonly Candidate[]>;
  readonly anchors: readonly Anchor[];
}

/**
 * What may stand before a token: no letter or digit, except one that ends an escape (`\n`, `\u0022`, `\x27`, `%3D`).
 * One alternation behind `\b` runs at twice the speed of one behind a lookbehind.
 */
const escapes = String.raw`\\[bfnrtv]|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|%[0-9A-Fa-f]{2}`;
const boundary = String.raw`(?:\b|_|${escapes})`;
const behindBoundary = `(?:(?<![0-9A-Za-z])|(?<=${escapes}))`;

const matchers = new WeakMap<readonly TokenRule[], Matcher>();

/** Every token in a text (a whole file as latin1, or any part of one), in order, without overlaps. */
export function matchTokens(text: string): readonly TokenMatch[] {
  return matchTokensIn(text, tokens);
}

/** As `matchTokens`, for some of the rules only. */
export function matchTokensIn(text: string, rules: readonly TokenRule[]): readonly TokenMatch[] {
  const matcher = matcherOf(rules);
  const matches = [...matchStarts(text, matcher), ...matchAnchors(text, matcher)];
  return withoutOverlaps(matches);
}

function* matchStarts(text: string, { prefilter, byStart }: Matcher): Iterable<TokenMatch> {
  if (prefilter === undefined) return;
  prefilter.lastIndex = 0;
  for (let found = prefilter.exec(text); found !== null; found = prefilter.exec(text)) {
    const start = prefilter.lastIndex - (found[1]?.length ?? 0);
    const match = bestAt(text, start, byStart.get(found[1] ?? '') ?? []);
    if (match !== undefined) yield match;
    // A token of weight may begin within a beginning, or within a match that counts only under a name.
    prefilter.lastIndex = match === undefined || match.rule.needsName === true ? start + 1 : match.end;
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

function* matchAnchors(text: string, { anchors }: Matcher): Iterable<TokenMatch> {
  for (const { candidate, inside } of anchors) {
    let at = text.indexOf(inside.text);
    while (at !== -1) {
      const match = matchAround(text, at, candidate, inside);
      if (match !== undefined) yield match;
      at = text.indexOf(inside.text, Math.max(at + 1, match?.end ?? 0));
    }
  }
}

function matchAround(text: string, at: number, candidate: Candidate, inside: Inside): TokenMatch | undefined {
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
  return {
    prefilter: starts.length === 0 ? undefined : new RegExp(`${boundary}(${starts.map(literally).join('|')})`, 'g'),
    byStart: grouped(starts, worded),
    anchors: [
      ...candidates.filter((candidate) => !worded.includes(candidate)).map(atItsStart),
      ...rules.flatMap((rule) =>
        rule.inside === undefined ? [] : [{ candidate: innerCandidate(rule), inside: rule.inside }],
      ),
    ],
  };
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

/** Without those that extend another: the prefilter need not tell them apart. */
function shortest(starts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  // Sorted, what extends a start stands directly behind it.
  for (const start of [...starts].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !start.startsWith(last)) kept.push(start);
  }
  return kept;
}

/** The candidates behind each start that the prefilter knows, the highest rank first. */
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

function literally(text: string): string {
  return text.replace(/[^0-9A-Za-z]/g, '\\$&');
}
