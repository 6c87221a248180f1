import { findReferences } from '../judge/references.ts';
import type { Match, Slot } from '../model.ts';
import { latin1, utf8 } from '../text.ts';
import { joined, LONGEST, type Needles, needlesOf, type Range, SHORTEST } from './needles.ts';
import { neutralise } from './neutralise.ts';
import { holderOf } from './span-index.ts';

/** Stands for a secret in every text of a finding. */
export const MASK = '***';

/** Hides the secrets of one file. */
export interface Mask {
  /** Text for people (a message, a key) without any secret of the file. */
  text(text: string): string;
  /** Ranges of the file between `start` and `end` that must not be shown, sorted, without overlaps, not cut off. */
  ranges(start: number, end: number): readonly Range[];
}

/**
 * Knows every secret of a file: where it was found, however it is spelled there, and wherever else it stands
 * literally, JSON-escaped, percent-encoded or in base64. `content` is the file as latin1.
 */
export function maskOf(matches: readonly Match[], content: string): Mask {
  const secrets = matches.filter((match) => match.secret !== '');
  const spans = joined(
    secrets
      .flatMap((match) =>
        match.span === undefined ? [] : [wholeWord(match, wholeCodes(match.span, match.secret, content), content)],
      )
      .concat(
        brokenValues(secrets),
        matches.flatMap(({ hides }) => hides ?? []),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );
  const words = secrets.filter(isWord);
  const everywhere = needlesOf(
    spellingsOf(
      secrets.filter((match) => !isWord(match)),
      content,
    ),
  );
  const standingAlone = needlesOf(spellingsOf(words, content));
  const names = namesOf(matches);
  const unnamed = secrets.filter((match) => !isNamed(match, names));
  const inTexts = needlesOf(spellingsOf(unnamed, content));

  return {
    text: (text) => masked(text, inTexts),
    ranges(start, end) {
      const from = Math.max(0, start - LONGEST);
      const text = content.slice(from, end + LONGEST);
      const literal = [
        ...everywhere.occurrences(text),
        ...standingAlone.occurrences(text).filter((range) => isAlone(range, text)),
      ];
      const all = [...literal.map((range) => ({ start: from + range.start, end: from + range.end }))];
      for (let index = firstEndingBehind(spans, start); index < spans.length; index++) {
        const span = spans[index];
        if (span === undefined || span.start >= end) break;
        all.push(span);
      }
      const union = joined(all.sort((a, b) => a.start - b.start || b.end - a.end));
      return union.filter((range) => range.end > start && range.start < end);
    },
  };
}

function masked(text: string, needles: Needles): string {
  const bytes = latin1(text);
  const ranges = needles.occurrences(bytes);
  if (ranges.length === 0) return text;
  let result = '';
  let from = 0;
  for (const range of ranges) {
    result += bytes.slice(from, range.start) + MASK;
    from = range.end;
  }
  return utf8(result + bytes.slice(from));
}

/** All ways to write the secrets that may stand in a line or a message, as latin1. */
function* spellingsOf(matches: readonly Match[], content: string): Iterable<string> {
  for (const { secret, span } of matches) {
    const spelled = span === undefined ? '' : content.slice(span.start, span.end);
    yield spelled;
    if (secret.length < SHORTEST) continue;
    yield secret;
    const text = utf8(secret);
    yield latin1(neutralise(text));
    yield latin1(JSON.stringify(text).slice(1, -1));
    yield percentEncoded(text);
    yield* inBase64(secret);
    for (const line of secret.split('\n')) if (line.length >= 16 && !line.startsWith('-----')) yield line.trim();
  }
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text);
}

/** The characters of base64 that only the secret decides, for each of the three ways it can be aligned. */
function* inBase64(secret: string): Iterable<string> {
  for (const shift of [0, 1, 2]) {
    const encoded = Buffer.from('\0'.repeat(shift) + secret, 'latin1')
      .toString('base64')
      .replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const end = (shift + secret.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const core = encoded.slice(start, end);
    if (core.length < 6) continue;
    yield core;
    yield core.replace(/\+/g, '-').replace(/\//g, '_');
  }
}

/** Characters at the edge of a base64 text hold bits of the secret and of its neighbours. */
const EDGE = 8;

/** Where the spelled form is not the value itself, the codes at both edges are taken whole. */
function wholeCodes(span: Range, secret: string, content: string): Range {
  if (content.slice(span.start, span.end) === secret) return span;
  let { start, end } = span;
  while (start > 0 && span.start - start < EDGE && isBase64(content.charCodeAt(start - 1))) start--;
  while (end < content.length && end - span.end < EDGE && isBase64(content.charCodeAt(end))) end++;
  return { start, end };
}

/** What a shell's sign follows that people forgot to quote: `-u app:begin&rest` runs `rest`, and shows it. */
const unquotedRest = /[&|;<>()](?![&|;]?[ \t\r\n])[^\s"'`]{1,400}/y;

/** A shell ends a value at a sign that is most often a part of the password: what follows it without a blank belongs to it. */
function wholeWord({ slot, span }: Match, range: Range, content: string): Range {
  if (slot?.dialect !== 'shell' || slot.role === 'url' || span === undefined) return range;
  return { start: range.start, end: Math.max(range.end, endOfUnquoted(content, span.end)) };
}

/** Where the word ends that a sign of the shell cuts a value off; `end` where nothing of it is left. */
export function endOfUnquoted(content: string, end: number): number {
  unquotedRest.lastIndex = end;
  return unquotedRest.test(content) ? unquotedRest.lastIndex : end;
}

function isBase64(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2b ||
    code === 0x2f ||
    code === 0x3d ||
    code === 0x2d ||
    code === 0x5f
  );
}

/**
 * A value with a reference in it (`k3y{{x}}m0re`) is found in parts, and some of them alone say too little to be
 * found: where one part between the references is a credential, the others belong to it. A URL has parts of its own.
 */
function brokenValues(secrets: readonly Match[]): readonly Range[] {
  const known = new Map<Slot['text'], { readonly gaps: readonly Range[]; readonly holds: (span: Range) => boolean }>();
  const broken = new Set<readonly Range[]>();
  for (const { slot, span, ruleId } of secrets) {
    if (slot === undefined || span === undefined || ruleId === 'weak-default') continue;
    let value = known.get(slot.text);
    if (value === undefined) {
      const gaps = gapsOf(slot);
      value = { gaps, holds: holderOf(gaps) };
      known.set(slot.text, value);
    }
    if (value.holds(span)) broken.add(value.gaps);
  }
  return [...broken].flat();
}

/** Where something stands between the references of a value; nothing for a value without any. */
function gapsOf({ text }: Slot): readonly Range[] {
  if (text.content.includes('://')) return [];
  const references = findReferences(text.content);
  if (references.length === 0) return [];
  const ends = [...references, { start: text.content.length, end: text.content.length }];
  return ends.flatMap(({ start }, index) => {
    const from = ends[index - 1]?.end ?? 0;
    return start > from ? [text.slice(from, start).span] : [];
  });
}

/**
 * Words of our own messages. A weak default such as `password` is one of them, or the name of its key or service;
 * masking those would garble the message, change key paths whenever another value changes, and tell the value.
 */
const WORDS =
  'password secret token default user username value name test example server service local file environment variable key root admin true false none';

function namesOf(matches: readonly Match[]): string {
  const keys = matches.flatMap((match) => [...(match.keyPath ?? []), match.name ?? '', match.slot?.owner ?? '']);
  return `${WORDS} ${keys.filter((key) => typeof key === 'string').join(' ')}`;
}

function isNamed(match: Match, names: string): boolean {
  return isWord(match) && names.includes(match.secret);
}

/** A weak default that is a word is part of many others: `password` of keys, `mysql` of names. */
function isWord({ ruleId, secret }: Match): boolean {
  return ruleId === 'weak-default' && /^[A-Za-z]{1,20}$/.test(secret);
}

/** Whether a word is no part of a longer one, and no key. */
function isAlone({ start, end }: Range, text: string): boolean {
  return !/[A-Za-z0-9_-]/.test(text.charAt(start - 1)) && !/[A-Za-z0-9_:-]/.test(text.charAt(end));
}

function firstEndingBehind(spans: readonly Range[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
