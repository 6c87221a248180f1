import { classifyName } from './names.ts';

/** A part of a URL that may hold a credential; offsets count in the text that was given. */
export interface UrlPart {
  readonly kind: 'password' | 'user' | 'query' | 'path';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const scheme = /([A-Za-z][A-Za-z0-9+.-]{1,30}):\/\//g;

/** Parts of every URL in a text: the password of its userinfo, query parameters and path segments. Linear. */
export function urlParts(text: string): readonly UrlPart[] {
  const parts: UrlPart[] = [];
  scheme.lastIndex = 0;
  for (let match = scheme.exec(text); match !== null; match = scheme.exec(text)) {
    const start = scheme.lastIndex;
    const end = endOfUrl(text, start);
    parts.push(...userinfo(text, start, end), ...query(text, start, end), ...path(text, start, end));
    scheme.lastIndex = end;
  }
  return parts.length > 0 || text.includes('://') ? parts : keyValuePairs(text);
}

/** Passwords may hold signs, so the authority's end is looked for from the last `@` before the first space or quote. */
function endOfUrl(text: string, start: number): number {
  const stop = /[ \t\r\n"'`<>\\]/g;
  stop.lastIndex = start;
  return stop.exec(text)?.index ?? text.length;
}

function userinfo(text: string, start: number, end: number): readonly UrlPart[] {
  const authority = text.slice(start, end);
  const firstAt = authority.indexOf('@');
  if (firstAt < 0) return [];
  const slash = authority.search(/[/?#]/);
  const limit =
    slash < 0 || slash > firstAt ? (slash < 0 ? authority.length : slash) : authorityEnd(authority, firstAt);
  const at = authority.lastIndexOf('@', limit - 1);
  if (at < 0) return [];
  const colon = outsideBraces(authority, at);
  if (colon < 0 || colon >= at) {
    return at > 0 && slash !== 0 ? [{ kind: 'user', name: 'token', start, end: start + at }] : [];
  }
  return [{ kind: 'password', name: 'password', start: start + colon + 1, end: start + at }];
}

/** A slash before the first `@` may belong to the password, but only where a colon stands before it. */
function authorityEnd(authority: string, at: number): number {
  const colon = authority.indexOf(':');
  const slash = authority.search(/[/?#]/);
  if (colon < 0 || colon > slash || /^[0-9]{1,5}$/.test(authority.slice(colon + 1, slash))) return slash;
  return at + 1;
}

/** The first colon that does not stand inside `${…}` or `{{…}}`. */
function outsideBraces(text: string, end: number): number {
  let depth = 0;
  for (let index = 0; index < end; index++) {
    const sign = text[index];
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === ':' && depth <= 0) return index;
  }
  return -1;
}

function query(text: string, start: number, end: number): readonly UrlPart[] {
  const mark = text.indexOf('?', start);
  if (mark < 0 || mark >= end) return [];
  const parts: UrlPart[] = [];
  for (const match of text.slice(mark + 1, end).matchAll(/([^=&?#;]{1,80})=([^&#;]*)/g)) {
    const from = mark + 1 + match.index + (match[1]?.length ?? 0) + 1;
    parts.push({ kind: 'query', name: match[1] ?? '', start: from, end: from + (match[2]?.length ?? 0) });
  }
  return parts;
}

function path(text: string, start: number, end: number): readonly UrlPart[] {
  const parts: UrlPart[] = [];
  const first = text.indexOf('/', start);
  if (first < 0 || first >= end) return [];
  const stop = text.slice(first, end).search(/[?#]/);
  const last = stop < 0 ? end : first + stop;
  for (const match of text.slice(first, last).matchAll(/[^/]+/g)) {
    parts.push({ kind: 'path', name: 'path', start: first + match.index, end: first + match.index + match[0].length });
  }
  return parts;
}

/** `Server=db;User Id=sa;Password=…;` and `host=db password=…`. */
function keyValuePairs(text: string): readonly UrlPart[] {
  if (
    !/(?:^|[;\s,])(?:host|server|data source|accountname|endpoint|user(?:name| id)?|dbname|database|addr)[ ]*=/i.test(
      text,
    )
  )
    return [];
  const parts: UrlPart[] = [];
  for (const match of text.matchAll(/(?:^|[; \t,])([A-Za-z][A-Za-z_ ]{1,30}?)[ ]*=[ ]*([^;\s]+)/g)) {
    const name = (match[1] ?? '').trim();
    const kind = classifyName(name.replace(/ /g, '_'));
    if (kind !== 'password' && kind !== 'token' && kind !== 'secret') continue;
    const from = match.index + match[0].length - (match[2]?.length ?? 0);
    parts.push({ kind: 'password', name, start: from, end: from + (match[2]?.length ?? 0) });
  }
  return parts;
}
