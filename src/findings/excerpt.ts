import { utf8 } from '../text.ts';
import type { Lines } from './lines.ts';
import { MASK, type Mask } from './mask.ts';
import { neutralise } from './neutralise.ts';

/** Bytes looked at on each side of a place; a line may be megabytes long. */
const NEAR = 640;
/** Characters kept before and behind the place. */
const BEFORE = 80;
const BEHIND = 64;

/** A file, ready for excerpts; `content` is latin1. */
export interface ExcerptSource {
  readonly content: string;
  readonly lines: Lines;
  readonly mask: Mask;
}

/**
 * The line that holds `offset`, masked against all secrets of the file and neutralised, cut to some 160 characters
 * around the place. `shown` stands where the secret does; a place without a secret is shown as it is.
 */
export function excerptAt(offset: number, shown: string, source: ExcerptSource): string {
  const { content, lines, mask } = source;
  const line = lines.around(offset);
  const own = mask.ranges(offset, offset + 1)[0];
  const place = own ?? { start: offset, end: offset };
  const from = characterStart(content, Math.max(line.start, place.start - NEAR));
  const to = characterStart(content, Math.min(line.end, place.end + NEAR));
  const before = readable(masked(from, place.start, source));
  const behind = readable(masked(place.end, to, source));
  const left = from > line.start || before.length > BEFORE;
  const right = to < line.end || behind.length > BEHIND;
  return [
    left ? '…' : '',
    ...before.slice(-BEFORE),
    own === undefined ? '' : shown,
    ...behind.slice(0, BEHIND),
    right ? '…' : '',
  ].join('');
}

function masked(from: number, to: number, { content, mask }: ExcerptSource): string {
  if (to <= from) return '';
  let text = '';
  let at = from;
  for (const range of mask.ranges(from, to)) {
    if (range.start > at) text += content.slice(at, range.start);
    text += MASK;
    at = range.end;
  }
  return at < to ? text + content.slice(at, to) : text;
}

/** Characters as a person sees them; a tab is a space, since its width says nothing in a cut line. */
function readable(text: string): readonly string[] {
  return [...neutralise(utf8(text).replaceAll('\t', ' '))];
}

function characterStart(content: string, offset: number): number {
  let at = offset;
  while (at > 0 && at < content.length && (content.charCodeAt(at) & 0xc0) === 0x80 && offset - at < 3) at--;
  return at;
}
