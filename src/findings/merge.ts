import type { Candidate, Detection } from '../detect.ts';
import { genericId } from '../dialects/generic.ts';
import { wordShare } from '../judge/entropy.ts';
import { findReferences } from '../judge/references.ts';
import type { Judgement, MappedText, Match, Mistake, Severity, Slot, SourceFile, Span } from '../model.ts';
import { utf8 } from '../text.ts';
import { tokenTitle } from '../tokens/title.ts';
import { severityOfLiteral, severityOfWeak } from './severity.ts';
import { holderOf, spanIndex } from './span-index.ts';

/** What is found has a place. */
type Found = Match & { readonly span: Span };

/** Turns what was detected in a file into matches: one for each place, the most telling rule first. */
export function mergeBySpan(file: SourceFile, detection: Detection): readonly Match[] {
  const isSilenced = holderOf(
    detection.candidates
      .filter(({ slot, judgement }) => slot !== undefined && isSilence(judgement.verdict.kind))
      .map(({ judgement }) => judgement.text.span),
  );
  const found = detection.candidates
    .filter(({ slot, judgement }) => slot !== undefined || !isSilenced(judgement.text.span))
    .flatMap((candidate) => toMatch(file, candidate));
  const kept: Match[] = [];
  const index = spanIndex();
  const keep = (match: Match, span: Span): void => {
    index.add(span, kept.length);
    kept.push(match);
  };
  for (const match of found.sort(byWeight)) {
    const same = index.find(match.span);
    if (same === undefined) keep(match, match.span);
    else kept[same] = joined(kept[same] ?? match, match);
  }
  for (const mistake of detection.mistakes) {
    const same = index.find(mistake.span) ?? -1;
    const literal = kept[same];
    if (literal === undefined) keep(ofMistake(file, mistake), mistake.span);
    else kept[same] = { ...literal, hides: [...(literal.hides ?? []), ...(mistake.hides ?? [])] };
  }
  return kept;
}

function isSilence(kind: string): boolean {
  return kind === 'placeholder' || kind === 'public' || kind === 'encrypted';
}

function isReported(kind: string): boolean {
  return kind === 'literal' || kind === 'weak' || kind === 'unresolved';
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

const severityOrder: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Tokens before other literals, literals before the rest, then places that a reader knows, then the narrower. */
function byWeight(one: Found, other: Found): number {
  return weight(other) - weight(one) || width(one) - width(other);
}

function weight(match: Match): number {
  const isToken =
    match.ruleId !== 'literal-credential' && match.ruleId !== 'weak-default' && match.ruleId !== 'unresolved-reference';
  return (
    severityOrder.indexOf(match.severity) * 8 +
    (isToken ? 4 : 0) +
    (match.slot === undefined ? 0 : match.slot.dialect === genericId ? 1 : 2)
  );
}

function width({ span }: Found): number {
  return span.end - span.start;
}

/** The token gives the id; the slot gives key path, message and fix. */
function joined(best: Match, other: Match): Match {
  if (best.slot !== undefined || other.slot === undefined) return best;
  return {
    ...best,
    slot: other.slot,
    keyPath: other.keyPath ?? [],
    message: messageOf(other.slot, best),
    ...(other.remedy === undefined ? {} : { remedy: other.remedy }),
    ...(other.name === undefined ? {} : { name: other.name }),
  };
}

function toMatch(file: SourceFile, candidate: Candidate): readonly Found[] {
  const { judgement, slot } = candidate;
  if (!isReported(judgement.verdict.kind)) return [];
  const base = {
    file,
    span: judgement.text.span,
    secret: judgement.text.content,
    reason: judgement.reason,
    ...(slot === undefined
      ? {}
      : { slot, keyPath: slot.keyPath, name: slot.name, remedy: slot.remedy(namedThere(slot, judgement)) }),
  };
  const { verdict } = judgement;
  if (verdict.kind === 'literal') {
    const severity = severityOfLiteral(verdict, file, slot);
    const ruleId = verdict.token?.id ?? 'literal-credential';
    const subject = verdict.token === undefined ? kinds[verdict.what] : tokenTitle(verdict.token);
    return [{ ...base, ruleId, severity, confidence: verdict.confidence, message: `${subject}${placeOf(slot)}.` }];
  }
  if (slot === undefined || slot.deployed === 'commented') return [];
  if (verdict.kind === 'weak' && slot.dialect !== genericId) {
    return [
      {
        ...base,
        ruleId: 'weak-default',
        severity: severityOfWeak(slot),
        confidence: 'medium',
        message: `Weak default${placeOf(slot)}: it works wherever nobody changes it.`,
      },
    ];
  }
  if (verdict.kind === 'unresolved') {
    const shown = shownReference(judgement);
    const why = slot.references.documented ? 'does not resolve' : 'is not documented to resolve';
    return [
      {
        ...base,
        ...(shown === undefined ? {} : { secret: '' }),
        ruleId: 'unresolved-reference',
        severity: 'low',
        confidence: 'medium',
        message: `${slot.references.reader} ${why} ${shown ?? verdict.form}${placeOf(slot)}: the text itself reaches the server.`,
      },
    ];
  }
  return [];
}

/** The variable of the reference that stands there, or that the value is the fallback of. */
function namedThere(slot: Slot, { verdict, text }: Judgement): string | undefined {
  const name = verdict.kind === 'unresolved' ? verdict.name : fallbackNames(slot)(text.span);
  return name !== undefined && isVariable(name) ? name : undefined;
}

const namesOfFallbacks = new WeakMap<MappedText, (span: Span) => string | undefined>();

/** The variable whose fallback holds a span; asked once for each text, which may hold nothing but fallbacks. */
function fallbackNames({ text }: Slot): (span: Span) => string | undefined {
  const known = namesOfFallbacks.get(text);
  if (known !== undefined) return known;
  const fallbacks = findReferences(text.content).flatMap(({ name, fallback }) =>
    fallback === undefined ? [] : [{ name, span: text.slice(fallback.start, fallback.end).span }],
  );
  const index = spanIndex();
  for (const [position, { span }] of fallbacks.entries()) index.add(span, position);
  const nameAt = (span: Span): string | undefined => {
    const found = fallbacks[index.find(span) ?? -1];
    return found !== undefined && contains(found.span, span) ? found.name : undefined;
  };
  namesOfFallbacks.set(text, nameAt);
  return nameAt;
}

/** A reference whose name is made of words can be shown; anything else may be a password with a dollar sign. */
function shownReference({ verdict, text }: Judgement): string | undefined {
  if (verdict.kind !== 'unresolved' || !isVariable(verdict.name) || wordShare(verdict.name) < 0.8) return undefined;
  const rest = text.content.split(verdict.name);
  return rest.length === 2 && /^[$%{(]{1,3} ?(?:env:|secrets\.)?(?:$| ?[%)}]{1,2}$)/.test(rest.join(''))
    ? text.content
    : undefined;
}

function isVariable(name: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,8}$/.test(name) && name.length <= 64;
}

const kinds = {
  'vendor-token': 'Token',
  'private-key': 'Private key',
  'connection-string': 'Password in a connection string',
  password: 'Password',
  opaque: 'Credential',
} as const;
const roles = {
  env: 'variable',
  header: 'header',
  argument: 'argument',
  url: 'URL',
  field: 'field',
  data: 'entry',
} as const;

function placeOf(slot: Slot | undefined): string {
  if (slot === undefined) return '';
  const name = slot.name === '' ? '' : ` ${slot.name}`;
  const owner = slot.owner === undefined ? '' : ` of ${slot.owner}`;
  return ` in ${roles[slot.role]}${name === ' url' ? '' : name}${owner}`;
}

function messageOf(slot: Slot, best: Match): string {
  return `${best.message.replace(/\.$/, '')}${placeOf(slot)}.`;
}

function ofMistake(file: SourceFile, mistake: Mistake): Match {
  const { ruleId, severity, span, hides, keyPath, message, remedy } = mistake;
  return {
    ruleId,
    severity,
    confidence: 'medium',
    file,
    span,
    secret: '',
    ...(hides === undefined ? {} : { hides }),
    keyPath,
    message,
    reason: 'isMistake',
    remedy,
  };
}

/** What makes a match the same as one before: value and name, with list indexes left out (a shift is not new). */
export function identityOf(match: Match): string {
  const place = (match.keyPath ?? []).filter((part) => typeof part === 'string').join('.');
  return `${match.ruleId}\n${place}\n${match.name ?? ''}\n${utf8(match.secret)}`;
}
