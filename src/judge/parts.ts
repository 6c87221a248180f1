import type { Judgement, ReferenceForm } from '../model.ts';
import { looksRandom, wordShare } from './entropy.ts';
import { isUuid } from './ordinary.ts';
import { placeholderReason } from './placeholders.ts';
import { findReferences, type Reference, resolves } from './references.ts';
import { type Answer, isCredentialClass, type Subject } from './subject.ts';
import { judgeUrlPassword } from './url-password.ts';
import { type UrlPart, urlParts } from './urls.ts';
import { isWeak } from './weak.ts';

const authentication =
  /^(?:Bearer|Token|token|ApiKey|Api-Key|apikey|Bot|Key|SSWS|OAuth|Splunk|GenieKey|DeepL-Auth-Key|Digest)[ \t]+(?=\S)/i;

/** `Bearer x` and `Basic x` in headers, and wherever else they are spelled out. */
export function isAuthenticationHeader(subject: Subject): Answer {
  const { value, slot } = subject;
  const basic = /^Basic(?:[ \t]+|:[ \t]*)/i.exec(value);
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
  const text = subject.text.slice(start);
  const verdict = isWeak(password, 'password')
    ? ({ kind: 'weak' } as const)
    : ({ kind: 'literal', what: 'password', confidence: 'high' } as const);
  return [{ verdict, reason: 'isAuthenticationHeader', text }];
}

/** What vals does not look up but hands on: `ref+echo://…`, and `?fallback=…` of the others. */
export function isHandedOn(subject: Subject): Answer {
  const { value } = subject;
  const echo = /^ref\+echo:\/\/|^secrets\+literal:\/\//.exec(value)?.[0];
  if (echo !== undefined) return subject.part(echo.length, value.length);
  const fallback = /^ref\+[a-z0-9]{1,40}:\/\/[^?]{0,1000}\?(?:[^#]{0,1000}&)?fallback=/.exec(value)?.[0];
  if (fallback === undefined) return undefined;
  const rest = value.slice(fallback.length);
  const end = rest.search(/[&#]/);
  return subject.part(fallback.length, end < 0 ? value.length : fallback.length + end);
}

/** `session=x; theme=dark`: each value on its own, and only what a generator made. */
export function isCookie(subject: Subject): Answer {
  const { value, name } = subject;
  if (!/cookies?$/i.test(name) || !/^[A-Za-z0-9_.-]{1,60}=[^=;\s]/.test(value)) return undefined;
  const judged: Judgement[] = [];
  for (const pair of value.matchAll(/(?:^|; ?)([^=;\s]{1,60})=([^;]*)/g)) {
    const end = pair.index + pair[0].length;
    const start = end - (pair[2]?.length ?? 0);
    for (const one of subject.part(start, end, { name: pair[1] ?? '', place: 'credential' })) judged.push(one);
  }
  const literals = literalOnly(judged);
  if (literals.length > 0) return literals;
  return findReferences(value).length > 0 ? undefined : { kind: 'ordinary' };
}

/** `neo4j/password`: the user is no secret; `none` switches the login off. */
export function isLoginWithSlash(subject: Subject): Answer {
  const { value, name } = subject;
  if (!/neo4j.?auth$/i.test(name)) return undefined;
  if (value === 'none') return { kind: 'ordinary' };
  const user = /^[a-z][a-z0-9_-]{0,30}\/(?=[^/])/i.exec(value)?.[0].length;
  return user === undefined
    ? undefined
    : subject.part(user, value.length, { name: 'neo4j_password', place: 'credential' });
}

/** The password of a connection string, credential-named query parameters, and for a server's URL a random path segment. */
export function holdsUrl(subject: Subject): Answer {
  const parts = urlParts(subject.value);
  if (parts.length === 0) return isBareAddress(subject.value) ? { kind: 'ordinary' } : undefined;
  const isBadge = badge.test(subject.value);
  const judged = parts.flatMap((part) => (isBadge && part.kind === 'query' ? [] : judgeUrlPart(subject, part)));
  const worth = judged.filter(
    ({ verdict }) => verdict.kind === 'literal' || verdict.kind === 'weak' || verdict.kind === 'unresolved',
  );
  if (worth.length > 0) return worth;
  if (judged.some(({ verdict }) => verdict.kind === 'reference')) return { kind: 'reference' };
  return subject.value.includes('://') && findReferences(subject.value).length === 0 ? { kind: 'ordinary' } : undefined;
}

/** `proxy_pass http://backend:8000;`: an address, whatever its name ends in. */
function isBareAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:\/\/[A-Za-z0-9_.:-]{1,255};?$/.test(value);
}

/** A badge's parameter only says which picture to draw. */
const badge = /\/badges?[/.]|\.svg(?:[?#]|$)/i;

function judgeUrlPart(subject: Subject, { kind, name, start, end }: UrlPart): readonly Judgement[] {
  switch (kind) {
    case 'password':
      return judgeUrlPassword(subject, start, end);
    case 'query':
      return subject.part(start, end, { name, place: keyParameter.test(name) ? 'credential' : undefined });
    case 'user':
      if (isSentryKey(subject.value.slice(start), end - start)) return [];
      return literalOnly(subject.part(start, end, { name: 'key', place: undefined }));
    case 'path':
      // Whoever knows the address of a webhook may post to it.
      if (
        !(subject.slot.role === 'url' || /webhook/i.test(subject.name)) ||
        !isCapability(subject.value.slice(start, end), name)
      )
        return [];
      return literalOnly(subject.part(start, end, { name: 'token', place: 'credential' }));
  }
}

/** Parameters that are a credential wherever they stand in a URL, though elsewhere the word says little (Azure: `sig`, `code`). */
const keyParameter = /^(?:key|auth|sig|signature|code)$/i;

/** `https://<key>@host/<project number>`: the key of a Sentry DSN only lets one send events, and ships in every front end. */
function isSentryKey(rest: string, end: number): boolean {
  return /^[0-9a-f]{32}$/.test(rest.slice(0, end)) && /^@[^/]{1,200}\/(?:[^/]{1,100}\/)?[0-9]+$/.test(rest.slice(end));
}

function literalOnly(judged: readonly Judgement[]): readonly Judgement[] {
  return judged.filter(({ verdict }) => verdict.kind === 'literal');
}

/** Segments before the id of a document, folder, project or commit: whoever follows the link still has to log in. */
const beforeId =
  /^(?:d|e|u|v|documents?|docs?|files?|folders?|spreadsheets?|design|board|pages?|projects?|workspaces?|orgs?|organizations?|teams?|users?|accounts?|tenants?|blob|tree|commit|raw|assets?|static|images?|img|cdn|builds?|sha256|hash|store|gist|repos?|repositories|[A-Za-z0-9]*ids?)$/i;

/** A path segment that is a secret itself (Zapier, Composio and hosted servers): long and random, and no id. */
function isCapability(segment: string, before: string): boolean {
  // `AUTH_<project>` is an account of Swift.
  const body = segment.replace(/^(?:(?:[A-Za-z]+-)+|AUTH_)/, '');
  if (segment.length < 32 || isUuid(body) || /^[0-9a-f]+$/i.test(body) || beforeId.test(before)) return false;
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
  // What a bare `key` is made of names a thing: `${{ runner.os }}-node-<hash>`.
  const around = subject.class !== 'maybe' || subject.slot.role === 'header' ? literalsAround(subject, references) : [];
  if (worth.length + around.length > 0) return [...worth, ...around];
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
    if (start - from >= 12) for (const one of literalOnly(subject.part(from, start))) found.push(one);
    from = end;
  }
  return found.filter(({ text }) => looksRandom(text.content));
}
