import { classifyName } from './names.ts';

/** A part of a URL that may hold a credential; offsets count in the text that was given. */
export interface UrlPart {
  readonly kind: 'password' | 'user' | 'query' | 'path';
  /** Of a query parameter its name, of a path segment the one before it. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const scheme = /([A-Za-z][A-Za-z0-9+.-]{1,30}):\/\//g;

/** Parts of every URL in a text: the password of its userinfo, query parameters and path segments. Linear. */
export function urlParts(text: string): readonly UrlPart[] {
  const parts = text.includes('LoginModule') ? [...loginModule(text)] : [...keyValuePairs(text)];
  // The path of a probe or a route, without its host.
  if (/^\/[^ ]{0,1000}\?/.test(text)) for (const part of query(text, 0, endOfUrl(text, 0))) parts.push(part);
  scheme.lastIndex = 0;
  for (let match = scheme.exec(text); match !== null; match = scheme.exec(text)) {
    const start = scheme.lastIndex;
    const end = endOfUrl(text, start);
    for (const found of [userinfo(text, start, end), query(text, start, end), path(text, start, end)]) {
      for (const part of found) parts.push(part);
    }
    scheme.lastIndex = end;
  }
  return parts;
}

/** Passwords may hold signs, so the authority's end is looked for from the last `@` before the first space or quote. */
function endOfUrl(text: string, start: number): number {
  const stop = /[ \t\r\n"'`<>\\]/g;
  stop.lastIndex = start;
  return stop.exec(text)?.index ?? text.length;
}

function userinfo(text: string, start: number, end: number): readonly UrlPart[] {
  const rest = text.slice(start, end);
  const at = authorityAt(rest);
  if (at <= 0) return [];
  const colon = outsideBraces(rest, at);
  // A list that has an address somewhere in it.
  const user = rest.slice(0, Math.max(0, colon));
  if (/[;,]/.test(user) && !/^[A-Za-z0-9_;,-]{1,40}$/.test(user)) return [];
  if (colon < 0) return [{ kind: 'user', name: 'token', start, end: start + at }];
  return [{ kind: 'password', name: 'password', start: start + colon + 1, end: start + at }];
}

/**
 * The `@` before the host. Passwords hold signs that should have been escaped (`@`, `/`, `#`), so it is the first one
 * that a host and then a port, path or end follow; no slash may stand before it unless a colon does.
 */
function authorityAt(rest: string): number {
  for (let at = rest.indexOf('@'); at >= 0; at = rest.indexOf('@', at + 1)) {
    if (!/^(?:\[[0-9a-f:.]+\]|[A-Za-z0-9_.-]+|[$<{%][^@]{1,100})(?:[:/?#,]|$)/i.test(rest.slice(at + 1, at + 300)))
      continue;
    const before = rest.slice(0, at);
    const slash = before.search(/[/?#]/);
    const colon = outsideBraces(before, before.length);
    const isPort = colon >= 0 && /^[0-9]{1,5}$/.test(before.slice(colon + 1, Math.max(slash, colon + 1)));
    return slash < 0 || (colon >= 0 && colon < slash && !isPort) ? at : -1;
  }
  return -1;
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
  const mark = start + text.slice(start, end).indexOf('?');
  if (mark < start) return [];
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
  let before = '';
  for (const match of text.slice(first, last).matchAll(/[^/]+/g)) {
    parts.push({ kind: 'path', name: before, start: first + match.index, end: first + match.index + match[0].length });
    before = match[0];
  }
  return parts;
}

/** Logins of Kafka, over one line or several: `ScramLoginModule required username="app" password="…" user_app="…";`. */
function loginModule(text: string): readonly UrlPart[] {
  const parts: UrlPart[] = [];
  for (const match of text.matchAll(/([A-Za-z][A-Za-z0-9_.]{1,60})[ ]{0,8}=[ ]{0,8}(["'])([^"'\r\n]{1,400})\2/g)) {
    const name = match[1] ?? '';
    const kind = name.startsWith('user_') ? 'password' : classifyName(name);
    if (kind !== 'password' && kind !== 'token' && kind !== 'secret') continue;
    const end = match.index + match[0].length - 1;
    parts.push({ kind: 'password', name, start: end - (match[3]?.length ?? 0), end });
  }
  return parts;
}

/** `Server=db;User Id=sa;Password=…;`, `host=db password=…` and `cache:6380,password=…,ssl=True`. */
function keyValuePairs(text: string): readonly UrlPart[] {
  if (
    !text.includes('=') ||
    (text.includes('://') && !text.includes(';')) ||
    !/^[A-Za-z0-9_.-]{1,100}:[0-9]{2,5},|(?:^|[;\s,])(?:host|server|data source|accountname|[a-z]{0,20}endpoint|user(?:name| id)?|dbname|database|addr|ssl|abortconnect|encrypt)[ ]*=/i.test(
      text,
    )
  )
    return [];
  const parts: UrlPart[] = [];
  const pair = text.includes(';')
    ? /(?:^|[; \t,])([A-Za-z][A-Za-z_ ]{1,30}?)[ ]*=[ ]*([^;\s]+)/g
    : /(?:^|[ \t,])([A-Za-z][A-Za-z_ ]{1,30}?)[ ]*=[ ]*((?:[^,\s]|,(?![A-Za-z]{1,30}=))+)/g;
  for (const match of text.matchAll(pair)) {
    const name = (match[1] ?? '').trim();
    const kind = classifyName(name.replace(/ /g, '_'));
    if (kind !== 'password' && kind !== 'token' && kind !== 'secret') continue;
    const from = match.index + match[0].length - (match[2]?.length ?? 0);
    parts.push({ kind: 'password', name, start: from, end: from + (match[2]?.length ?? 0) });
  }
  return parts;
}
