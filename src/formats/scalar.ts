import type { MappedText, ScalarNode, Span } from '../model.ts';
import { spanOf } from './nodes.ts';

/** Where a scalar stands in the text that is being read. */
export interface ScalarPlace {
  readonly style: ScalarNode['style'];
  /** Where it starts, its opening quote included. */
  readonly before: number;
  /** Its content. */
  readonly start: number;
  readonly end: number;
  /** Where it ends, its closing quote included. */
  readonly after: number;
}

/**
 * A scalar that makes its text and span when they are asked for. A class, so that the getters are shared: a file of
 * numbers holds millions of scalars that nobody ever looks at.
 */
export class Scalar implements ScalarNode {
  readonly type: ScalarNode['type'];
  readonly encode: (value: string) => string;
  comment?: string;
  readonly #source: MappedText;
  readonly #place: ScalarPlace;
  #text: MappedText | undefined;

  /** `decoded` is the content where it differs from what stands in the source. */
  constructor(
    source: MappedText,
    place: ScalarPlace,
    type: ScalarNode['type'],
    encode: (value: string) => string,
    decoded?: MappedText,
  ) {
    this.#source = source;
    this.#place = place;
    this.type = type;
    this.encode = encode;
    this.#text = decoded;
  }

  get kind(): 'scalar' {
    return 'scalar';
  }

  get style(): ScalarNode['style'] {
    return this.#place.style;
  }

  get text(): MappedText {
    this.#text ??= this.#source.slice(this.#place.start, this.#place.end);
    return this.#text;
  }

  get span(): Span {
    return spanOf(this.#source, this.#place.before, this.#place.after);
  }
}
