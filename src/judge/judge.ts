import type { Judgement, MappedText, ReferenceForm, Slot, TokenRule, Verdict } from '../model.ts';
import { matchTokensIn } from '../tokens/match.ts';
import { isCiphertext } from './ciphertext.ts';
import { looksRandom, wordShare } from './entropy.ts';
import { classifyName, type NameClass } from './names.ts';
import { isPath, isPlainData, isUuid } from './ordinary.ts';
import { placeholderReason } from './placeholders.ts';
import { isPublicData } from './public.ts';
import { findReferences, isStoreReference, type Reference, resolves } from './references.ts';
import { urlParts } from './urls.ts';
import { isWeak } from './weak.ts';

/** What is judged: a slot's text, or a part of it under a name of its own. */
interface Subject {
  readonly text: MappedText;
  /** latin1, trimmed. */
  readonly value: string;
  readonly name: string;
  readonly class: NameClass;
  readonly slot: Slot;
  readonly depth: number;
}
/** A question's answer: a verdict on the whole, or judgements on its parts. */
type Answer = Verdict | readonly Judgement[] | undefined;
/** A question has a name, which is the reason that people see; the first that answers decides. */
type Question = (subject: Subject) => Answer;

/** Keyed by name, so that a minified bundle still gives the reasons that people read. */
const questions: readonly (readonly [string, Question])[] = Object.entries({
  isEmpty,
  isEncrypted,
  holdsVendorToken,
  isInSecretStore,
  isPublicByNature,
  isAuthenticationHeader,
  holdsUrl,
  holdsReference,
  isPlaceholder,
  isNameOfVariable,
  isPublicHalf,
  isOrdinaryData,
  isSeedPhrase,
  isPasswordUnderItsName,
  isRandomUnderCredentialName,
  isOrdinaryText,
});
const maxDepth = 4;

/** Decides what stands at a slot. One judgement for each part that was judged on its own; never empty. */
export function judge(slot: Slot): readonly Judgement[] {
  return ask(subjectOf(slot.text, slot.name, slot, 0));
}

/** Judges a token that was found by its shape outside of any slot. */
export function judgeToken(rule: TokenRule, text: MappedText): Judgement {
  return tokenJudgement(rule, text, '');
}

function subjectOf(text: MappedText, name: string, slot: Slot, depth: number): Subject {
  const start = text.content.length - text.content.trimStart().length;
  const trimmed = text.slice(start, Math.max(start, text.content.trimEnd().length));
  return { text: trimmed, value: trimmed.content, name, class: classOf(name, slot), slot, depth };
}

/** The structure may know more than the name. */
function classOf(name: string, slot: Slot): NameClass {
  if (slot.place === 'reference') return 'other';
  const named = classifyName(name);
  const isSure =
    named === 'password' || named === 'token' || named === 'secret' || named === 'phrase' || named === 'public';
  return slot.place === 'credential' && !isSure ? 'token' : named;
}

function ask(subject: Subject): readonly Judgement[] {
  for (const [reason, question] of questions) {
    const answer = question(subject);
    if (answer === undefined) continue;
    if ('kind' in answer) return [{ verdict: answer, reason, text: subject.text }];
    return answer;
  }
  return [];
}

function part(
  subject: Subject,
  start: number,
  end: number,
  name = subject.name,
  place = subject.slot.place,
): readonly Judgement[] {
  const { place: _, ...rest } = subject.slot;
  const slot: Slot = place === undefined ? rest : { ...rest, place };
  if (subject.depth >= maxDepth) return [];
  return ask(subjectOf(subject.text.slice(start, end), name, slot, subject.depth + 1));
}

function isCredentialClass(name: NameClass): boolean {
  return name === 'password' || name === 'token' || name === 'secret' || name === 'phrase';
}

function isEmpty({ value }: Subject): Answer {
  return value === '' || /^(?:""|''|-|\|)$/.test(value) ? { kind: 'empty' } : undefined;
}

function isEncrypted({ value }: Subject): Answer {
  return isCiphertext(value) ? { kind: 'encrypted' } : undefined;
}

/** Tokens count inside any other text, references included: `${input:sbp_…}` holds a pasted token. */
function holdsVendorToken(subject: Subject): Answer {
  const found = matchTokensIn(subject.value).filter(
    ({ rule }) => rule.needsName !== true || isCredentialClass(subject.class),
  );
  if (found.length === 0) return undefined;
  return found.map(({ rule, start, end }) => tokenJudgement(rule, subject.text.slice(start, end), subject.name));
}

function tokenJudgement(rule: TokenRule, text: MappedText, name: string): Judgement {
  if (rule.isPublic === true) return { verdict: { kind: 'public' }, reason: 'isPublicHalf', text };
  const isKey = rule.id === 'private-key';
  const accepted = rule.accept?.(text.content) ?? 'unknown';
  if (!isKey && accepted !== 'valid' && isPlaceholderToken(text.content, name)) {
    return { verdict: { kind: 'placeholder' }, reason: 'isPlaceholder', text };
  }
  const confidence = accepted === 'valid' ? 'high' : accepted === 'invalid' ? 'low' : 'medium';
  const what = isKey ? 'private-key' : 'vendor-token';
  return { verdict: { kind: 'literal', what, confidence, token: rule }, reason: 'holdsVendorToken', text };
}

/** A vendor's prefix before words, a counter or a mask: `ghp_your_token_here`, `sk_live_0123456789…`. */
function isPlaceholderToken(token: string, name: string): boolean {
  if (placeholderReason(token, name) !== undefined) return true;
  const body = token.replace(/^[A-Za-z]{2,14}(?:[-_][A-Za-z0-9]{2,6}){0,2}[-_]/, '');
  return body.length >= 12 && wordShare(body) > 0.75 && !/[0-9].*[0-9].*[0-9]/.test(body);
}

function isInSecretStore({ value }: Subject): Answer {
  return isStoreReference(value) ? { kind: 'reference' } : undefined;
}

function isPublicByNature({ value }: Subject): Answer {
  return isPublicData(value) ? { kind: 'public' } : undefined;
}

const authentication =
  /^(?:Bearer|Token|token|ApiKey|Api-Key|apikey|Bot|Key|SSWS|OAuth|Splunk|GenieKey|DeepL-Auth-Key|Digest)[ \t]+(?=\S)/i;

/** `Bearer x` and `Basic x` in headers, and wherever else they are spelled out. */
function isAuthenticationHeader(subject: Subject): Answer {
  const { value, slot } = subject;
  const basic = /^Basic[ \t]+/i.exec(value);
  if (basic !== null) return basicCredentials(subject, basic[0].length);
  const scheme = authentication.exec(value);
  if (scheme === null || (slot.role !== 'header' && !/^(?:Bearer|Token) [^ ]+$/.test(value))) return undefined;
  return part(subject, scheme[0].length, value.length, 'token', 'credential');
}

function basicCredentials(subject: Subject, start: number): Answer {
  const encoded = subject.value.slice(start);
  if (findReferences(encoded).length > 0 || placeholderReason(encoded, subject.name) !== undefined) {
    return part(subject, start, subject.value.length, 'token');
  }
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(encoded)) return { kind: 'ordinary' };
  const decoded = Buffer.from(encoded, 'base64').toString('latin1');
  const colon = decoded.indexOf(':');
  if (colon < 0 || /[^\x20-\x7e]/.test(decoded)) return { kind: 'ordinary' };
  const password = decoded.slice(colon + 1);
  if (password === '' || placeholderReason(password, 'password') !== undefined) return { kind: 'placeholder' };
  if (isWeak(password, 'password')) return { kind: 'weak' };
  return { kind: 'literal', what: 'password', confidence: 'high' };
}

/** The password of a connection string, credential-named query parameters, and for a server's URL a random path segment. */
function holdsUrl(subject: Subject): Answer {
  const parts = urlParts(subject.value);
  if (parts.length === 0) return undefined;
  const judged: Judgement[] = [];
  for (const { kind, name, start, end } of parts) {
    if (kind === 'password') judged.push(...asConnection(part(subject, start, end, 'password', 'credential')));
    else if (kind === 'query') judged.push(...part(subject, start, end, name, undefined));
    else if (kind === 'user') judged.push(...literalOnly(part(subject, start, end, 'key', undefined)));
    else if (subject.slot.role === 'url' && isCapability(subject.value.slice(start, end))) {
      judged.push(...literalOnly(part(subject, start, end, 'token', 'credential')));
    }
  }
  const worth = judged.filter(
    ({ verdict }) => verdict.kind === 'literal' || verdict.kind === 'weak' || verdict.kind === 'unresolved',
  );
  if (worth.length > 0) return worth;
  if (judged.some(({ verdict }) => verdict.kind === 'reference')) return { kind: 'reference' };
  return subject.value.includes('://') ? { kind: 'ordinary' } : undefined;
}

function asConnection(judged: readonly Judgement[]): readonly Judgement[] {
  return judged.map((judgement) => {
    const { verdict } = judgement;
    if (verdict.kind !== 'literal' || verdict.token !== undefined) return judgement;
    return { ...judgement, verdict: { ...verdict, what: 'connection-string' as const } };
  });
}

function literalOnly(judged: readonly Judgement[]): readonly Judgement[] {
  return judged.filter(({ verdict }) => verdict.kind === 'literal');
}

/** A path segment that is a secret itself (Zapier, Composio and hosted servers): long and random, and no id. */
function isCapability(segment: string): boolean {
  if (segment.length < 32 || isUuid(segment) || /^[0-9a-f]+$/i.test(segment)) return false;
  return /^[A-Za-z0-9_=+-]+$/.test(segment) && looksRandom(segment) && wordShare(segment) < 0.4;
}

/** References, and the text around them. A fallback is judged as the value it is. */
function holdsReference(subject: Subject): Answer {
  const references = findReferences(subject.value).filter(
    ({ form }) => form !== '{VAR}' || subject.slot.references.resolves.includes(form),
  );
  if (references.length === 0) return undefined;
  const fallbacks = references.flatMap(({ fallback }) =>
    fallback === undefined ? [] : part(subject, fallback.start, fallback.end),
  );
  const worth = fallbacks.filter(({ verdict }) => verdict.kind === 'literal' || verdict.kind === 'weak');
  worth.push(...literalsAround(subject, references));
  if (worth.length > 0) return worth;
  const broken = references.find(({ form }) => !isSilent(form) && !resolves(subject.slot.references, form));
  if (broken === undefined || !(isCredentialClass(subject.class) || subject.slot.role === 'header'))
    return { kind: 'reference' };
  return { kind: 'unresolved', form: broken.form, name: broken.name };
}

/** Template expressions are filled in before any reader sees the file; folders hold no credential. */
function isSilent(form: ReferenceForm): boolean {
  return form === '{{VAR}}' || form === '${{ expression }}' || form === '${workspaceFolder}' || form === '{VAR}';
}

function literalsAround(subject: Subject, references: readonly Reference[]): readonly Judgement[] {
  const found: Judgement[] = [];
  let from = 0;
  for (const { start, end } of [...references, { start: subject.value.length, end: subject.value.length }]) {
    if (start - from >= 12) found.push(...literalOnly(part(subject, from, start)));
    from = end;
  }
  return found.filter(({ text }) => looksRandom(text.content));
}

function isPlaceholder({ value, name, slot }: Subject): Answer {
  const reason = placeholderReason(value, name);
  if (reason === undefined) return undefined;
  const isLive =
    slot.deployed === 'yes' && classifyName(name) === 'password' && /^[A-Za-z0-9!@#_.-]{4,24}$/.test(value);
  return isLive && /change|replace|default|secret|pass|admin/i.test(value) ? { kind: 'weak' } : { kind: 'placeholder' };
}

/** `"GITHUB_TOKEN": "GITHUB_PAT"`: old clients took the name of a variable here. */
function isNameOfVariable({ value }: Subject): Answer {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) && wordShare(value) > 0.5 ? { kind: 'placeholder' } : undefined;
}

function isPublicHalf({ class: name }: Subject): Answer {
  return name === 'public' ? { kind: 'public' } : undefined;
}

function isOrdinaryData(subject: Subject): Answer {
  const { value, class: name } = subject;
  if (name === 'other' || name === 'unknown' || name === 'connection') return { kind: 'ordinary' };
  if (isPath(value)) return { kind: 'ordinary' };
  if (isPlainData(value))
    return name === 'password' && /^[0-9]+$/.test(value) && value.length >= 4 ? { kind: 'weak' } : { kind: 'ordinary' };
  if (isUuid(value) && name === 'maybe') return { kind: 'ordinary' };
  return /^[[{]/.test(value) && /["']?[A-Za-z_]+["']?[ ]*:/.test(value) ? { kind: 'ordinary' } : undefined;
}

function isSeedPhrase({ value, class: name }: Subject): Answer {
  const words = value.split(/[ ,]+/);
  if (name !== 'phrase') return undefined;
  return words.length >= 12 && words.every((word) => /^[a-z]{3,8}$/.test(word))
    ? { kind: 'literal', what: 'opaque', confidence: 'high' }
    : undefined;
}

/** Gmail shows its application passwords as four groups of four letters. */
const groupedPassword = /^[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4}$/;

function isPasswordUnderItsName({ value, name, class: kind, slot }: Subject): Answer {
  if (kind !== 'password') return undefined;
  if (groupedPassword.test(value)) return { kind: 'literal', what: 'password', confidence: 'high' };
  if (/[ \t]/.test(value) && (value.split(/[ \t]+/).length > 3 || wordShare(value) > 0.7)) return { kind: 'ordinary' };
  if (value.length < 4 || isWeak(value, name, slot.owner)) return { kind: 'weak' };
  return { kind: 'literal', what: 'password', confidence: looksRandom(value) ? 'high' : 'medium' };
}

function isRandomUnderCredentialName({ value, name, class: kind, slot }: Subject): Answer {
  if (/[ \t\r\n]/.test(value)) return { kind: 'ordinary' };
  const random = looksRandom(value) || isUuid(value);
  if (kind === 'maybe')
    return random && value.length >= 20 ? { kind: 'literal', what: 'opaque', confidence: 'low' } : { kind: 'ordinary' };
  if (random) return { kind: 'literal', what: 'opaque', confidence: value.length >= 16 ? 'high' : 'medium' };
  if (kind === 'token')
    return value.length >= 10 && isTyped(value)
      ? { kind: 'literal', what: 'opaque', confidence: 'low' }
      : { kind: 'placeholder' };
  if (isWeak(value, name, slot.owner) || !isTyped(value) || value.length < 8) return { kind: 'weak' };
  return { kind: 'literal', what: 'password', confidence: 'medium' };
}

/** Letters, digits and signs mixed so that no word explains most of it. */
function isTyped(value: string): boolean {
  return wordShare(value) < 0.55 && /[0-9]/.test(value) && /[A-Za-z]/.test(value);
}

function isOrdinaryText(): Answer {
  return { kind: 'ordinary' };
}
