import type { ConfigNode, MapNode, MappedText, Span } from '../model.ts';
import { type MapDraft, maxDepth, type ProblemList, spanOf } from './nodes.ts';

interface Frame {
  readonly node: MapDraft;
  readonly name: string;
  readonly start: number;
}

/** The elements that are open. Below the depth limit elements are laid flat into the last one. */
export class XmlTree {
  readonly #text: MappedText;
  readonly #problems: ProblemList;
  readonly #root: MapDraft;
  readonly #frames: Frame[] = [];
  readonly #openNames = new Map<string, number>();
  #tooDeep = 0;

  constructor(text: MappedText, problems: ProblemList) {
    this.#text = text;
    this.#problems = problems;
    this.#root = { kind: 'map', entries: [], span: spanOf(text, 0, text.content.length) };
  }

  get isOutside(): boolean {
    return this.#frames.length === 0;
  }

  addText(value: ConfigNode): void {
    const { start } = value.span;
    this.#last.entries.push({ key: '#text', keySpan: { start, end: start }, value });
  }

  /** The start of an element; its attributes go into the map that comes back. */
  begin(name: string, keySpan: Span, start: number): MapDraft {
    const node: MapDraft = { kind: 'map', entries: [], span: spanOf(this.#text, start, start) };
    this.#last.entries.push({ key: name, keySpan, value: node });
    return node;
  }

  /** The start tag has ended at `end`. */
  opened(node: MapDraft, name: string, start: number, end: number, isEmpty: boolean): void {
    node.span = spanOf(this.#text, start, end);
    if (isEmpty) return;
    if (this.#frames.length >= maxDepth - 3) {
      if (this.#tooDeep === 0) this.#problems.add('Nested too deeply', start);
      this.#tooDeep++;
      return;
    }
    this.#frames.push({ node, name, start });
    this.#openNames.set(name, (this.#openNames.get(name) ?? 0) + 1);
  }

  /** An end tag from `start` to `end`: what stands open inside its element ends with it. */
  close(name: string, start: number, end: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    if ((this.#openNames.get(name) ?? 0) === 0) {
      this.#problems.add('An end tag without a start tag', start);
      return;
    }
    while (this.#frames.at(-1)?.name !== name) this.#closeLast(start, start);
    this.#closeLast(end);
  }

  finish(end: number): readonly MapNode[] {
    while (this.#frames.length > 0) this.#closeLast(end, end);
    return this.#root.entries.length === 0 ? [] : [this.#root];
  }

  get #last(): MapDraft {
    return this.#frames.at(-1)?.node ?? this.#root;
  }

  #closeLast(end: number, problemAt?: number): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    this.#openNames.set(frame.name, (this.#openNames.get(frame.name) ?? 1) - 1);
    if (problemAt !== undefined) this.#problems.add('An end tag is missing', problemAt);
    frame.node.span = spanOf(this.#text, frame.start, end);
  }
}
