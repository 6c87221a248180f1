import type { MappedText } from '../model.ts';

/** Stretches in decoded order: `from` is where each starts in the decoded text, `source` where it stands in the source. */
interface Stretches {
  readonly source: MappedText;
  readonly from: readonly number[];
  readonly at: readonly number[];
  /** Whether the characters stand for others in the source: an escape, a line break that was folded. */
  readonly isDecoded: readonly boolean[];
  readonly length: number;
  readonly end: number;
}

/**
 * Collects decoded text as stretches of the source. Same use as `TextBuilder`, but a line costs one number instead of
 * one number a character: block scalars and comments are most of what YAML files hold.
 */
export class JoinedText {
  readonly #source: MappedText;
  readonly #parts: string[] = [];
  readonly #from: number[] = [];
  readonly #at: number[] = [];
  readonly #isDecoded: boolean[] = [];
  #length = 0;

  constructor(source: MappedText) {
    this.#source = source;
  }

  /** Takes the characters from `start` to `end` of the source as they are. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#push(this.#source.content.slice(start, end), start, false);
  }

  /** Adds decoded characters that all stand for the source character at `index`. */
  add(decoded: string, index: number): void {
    for (let each = 0; each < decoded.length; each++) this.#push(decoded.charAt(each), index, true);
  }

  /** Ends the text at source index `end`. */
  finish(end: number): MappedText {
    const [first = end] = this.#at;
    if (this.#parts.length <= 1 && first + this.#length === end) return this.#source.slice(first, end);
    const content = this.#parts.join('');
    return joined(
      {
        source: this.#source,
        from: this.#from,
        at: this.#at,
        isDecoded: this.#isDecoded,
        length: this.#length,
        end,
      },
      content,
      0,
    );
  }

  #push(part: string, index: number, isDecoded: boolean): void {
    this.#parts.push(part);
    this.#from.push(this.#length);
    this.#at.push(index);
    this.#isDecoded.push(isDecoded);
    this.#length += part.length;
  }
}

function joined(stretches: Stretches, content: string, shift: number): MappedText {
  const at = (index: number): number => sourceOffset(stretches, shift + index);
  return {
    content,
    at,
    slice: (from, to = content.length) => joined(stretches, content.slice(from, to), shift + from),
    get span() {
      return { start: at(0), end: sourceEnd(stretches, shift, shift + content.length) };
    },
  };
}

function sourceOffset(stretches: Stretches, index: number): number {
  const { source, from, at, length, end } = stretches;
  if (index >= length) return source.at(end);
  const stretch = stretchAt(stretches, index);
  return source.at((at[stretch] ?? 0) + index - (from[stretch] ?? 0));
}

/** Where a part ends: behind its last character, and before the quotes or the backslash that the next one stands behind. */
function sourceEnd(stretches: Stretches, start: number, index: number): number {
  const { source, from, at, isDecoded, length } = stretches;
  if (index >= length || index === start) return sourceOffset(stretches, index);
  const last = stretchAt(stretches, index - 1);
  if (isDecoded[last] === true) return sourceOffset(stretches, index);
  const character = (at[last] ?? 0) + index - 1 - (from[last] ?? 0);
  return source.slice(character, character + 1).span.end;
}

function stretchAt({ from }: Stretches, index: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
