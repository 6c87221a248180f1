import type { Judgement, ReferenceForm } from '../model.ts';
import { looksRandom, wordShare } from './entropy.ts';
import { isUuid } from './ordinary.ts';
import { placeholderReason } from './placeholders.ts';
import { findReferences, type Reference, resolves } from './references.ts';
import { type Answer, isCredentialClass, type Subject } from './subject.ts';
import { urlParts } from './urls.ts';
import { isWeak } from './weak.ts';

const authentication =
  /^(?:Bearer|Token|token|ApiKey|Api-Key|apikey|Bot|Key|SSWS|OAuth|Splunk|GenieKey|DeepL-Auth-Key|Digest)[ \t]+(?=\S)/i;

/** `Bearer x` and `Basic x` in headers, and wherever else they are spelled out. */
export function isAuthenticationHeader(subject: Subject): Answer {
  const { value, slot } = subject;
  const basic = /^Basic[ \t]+/i.exec(value);
  if (basic !== null) return basicCredentials(subject, basic[0].length);
  const scheme = authentication.exec(value);
  if (scheme === null || (slot.role !== 'header' && !/^(?:Bearer|Token) [^ ]+$/.test(value))) return undefined;
  return subject.part(scheme[0].length, value.length, { name: 'token', place: 'credential' });
}

function basicCredentials(subject: Subject, start: number): Answer {
  const encoded = subject.value.slice(start);
  if (findReferences(encoded).length > 0 || placeholderReason(encoded, subject.name) !== undefined) {
    return subject.part(start, subject.value.length, { name: 'token', place: subject.slot.place });
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
export function holdsUrl(subject: Subject): Answer {
  const parts = urlParts(subject.value);
  if (parts.length === 0) return undefined;
  const judged: Judgement[] = [];
  for (const { kind, name, start, end } of parts) {
    if (kind === 'password')
      judged.push(...asConnection(subject.part(start, end, { name: 'password', place: 'credential' })));
    else if (kind === 'query') judged.push(...subject.part(start, end, { name, place: undefined }));
    else if (kind === 'user') judged.push(...literalOnly(subject.part(start, end, { name: 'key', place: undefined })));
    else if (subject.slot.role === 'url' && isCapability(subject.value.slice(start, end))) {
      judged.push(...literalOnly(subject.part(start, end, { name: 'token', place: 'credential' })));
    }
  }
  const worth = judged.filter(
    ({ verdict }) => verdict.kind === 'literal' || verdict.kind === 'weak' || verdict.kind === 'unresolved',
  );
  if (worth.length > 0) return worth;
  if (judged.some(({ verdict }) => verdict.kind === 'reference')) return { kind: 'reference' };
  return subject.value.includes('://') && findReferences(subject.value).length === 0 ? { kind: 'ordinary' } : undefined;
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
export function holdsReference(subject: Subject): Answer {
  const references = findReferences(subject.value).filter(
    ({ form }) => form !== '{VAR}' || subject.slot.references.resolves.includes(form),
  );
  if (references.length === 0) return undefined;
  const fallbacks = references.flatMap(({ fallback }) =>
    fallback === undefined ? [] : subject.part(fallback.start, fallback.end),
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
    if (start - from >= 12) found.push(...literalOnly(subject.part(from, start)));
    from = end;
  }
  return found.filter(({ text }) => looksRandom(text.content));
}
