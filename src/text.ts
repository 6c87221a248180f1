import type { MappedText, Span } from './model.ts';

/** Text that stands in the file character by character, from `start` on. */
export function directText(content: string, start = 0): MappedText {
  return new DirectText(content, start);
}

/** A class, not an object of functions: every key and value of every file is one. */
class DirectText implements MappedText {
  readonly content: string;
  readonly #start: number;

  constructor(content: string, start: number) {
    this.content = content;
    this.#start = start;
  }

  get span(): Span {
    return { start: this.#start, end: this.#start + this.content.length };
  }

  at(index: number): number {
    return this.#start + index;
  }

  slice(from: number, to = this.content.length): MappedText {
    return new DirectText(this.content.slice(from, to), this.#start + from);
  }
}

/**
 * Decoded text: `offsets[i]` is the source offset of character `i`, `offsets[content.length]` the end.
 * Escapes, folded lines and base64 come through here.
 */
export function decodedText(content: string, offsets: ArrayLike<number>, shift = 0): MappedText {
  const at = (index: number): number => offsets[shift + index] ?? offsets[offsets.length - 1] ?? 0;
  return {
    content,
    at,
    slice: (from, to = content.length) => decodedText(content.slice(from, to), offsets, shift + from),
    get span(): Span {
      return { start: at(0), end: at(content.length) };
    },
  };
}

/** Collects decoded characters with their source offsets (offsets are those of the text that is being decoded). */
export class TextBuilder {
  readonly #source: MappedText;
  readonly #parts: string[] = [];
  readonly #offsets: number[] = [];

  constructor(source: MappedText) {
    this.#source = source;
  }

  /** Takes the characters from `start` to `end` of the source as they are. */
  copy(start: number, end: number): void {
    this.#parts.push(this.#source.content.slice(start, end));
    for (let index = start; index < end; index++) this.#offsets.push(this.#source.at(index));
  }

  /** Adds decoded characters that all stand for the source character at `index`. */
  add(decoded: string, index: number): void {
    this.#parts.push(decoded);
    for (let count = 0; count < decoded.length; count++) this.#offsets.push(this.#source.at(index));
  }

  /** Ends the text at source index `end`. */
  finish(end: number): MappedText {
    return decodedText(this.#parts.join(''), [...this.#offsets, this.#source.at(end)]);
  }
}

/** latin1 text (a character per byte) as people read it. */
export function utf8(latin1: string): string {
  return isAscii(latin1) ? latin1 : Buffer.from(latin1, 'latin1').toString('utf8');
}

/** A string as latin1, a character per UTF-8 byte. */
export function latin1(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** Bytes as latin1. */
export function latin1OfBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
