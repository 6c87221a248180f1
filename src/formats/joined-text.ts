import type { MappedText } from '../model.ts';

/** Stretches in decoded order: `from` is where each starts in the decoded text, `source` where it stands in the source. */
interface Stretches {
  readonly source: MappedText;
  readonly from: readonly number[];
  readonly at: readonly number[];
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
  #length = 0;

  constructor(source: MappedText) {
    this.#source = source;
  }

  /** Takes the characters from `start` to `end` of the source as they are. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#push(this.#source.content.slice(start, end), start);
  }

  /** Adds decoded characters that all stand for the source character at `index`. */
  add(decoded: string, index: number): void {
    for (let each = 0; each < decoded.length; each++) this.#push(decoded.charAt(each), index);
  }

  /** Ends the text at source index `end`. */
  finish(end: number): MappedText {
    const [first = end] = this.#at;
    if (this.#parts.length <= 1 && first + this.#length === end) return this.#source.slice(first, end);
    const content = this.#parts.join('');
    const stretches = { source: this.#source, from: this.#from, at: this.#at, length: this.#length, end };
    return joined(stretches, content, 0);
  }

  #push(part: string, index: number): void {
    this.#parts.push(part);
    this.#from.push(this.#length);
    this.#at.push(index);
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
      return { start: at(0), end: at(content.length) };
    },
  };
}

function sourceOffset({ source, from, at, length, end }: Stretches, index: number): number {
  if (index >= length) return source.at(end);
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return source.at((at[low] ?? 0) + index - (from[low] ?? 0));
}
