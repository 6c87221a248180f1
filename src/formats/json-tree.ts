import type { ConfigNode, Entry, MappedText, Span } from '../model.ts';
import { type ListDraft, type MapDraft, maxDepth, type ProblemList, spanOf } from './nodes.ts';

/** A key whose value has not come yet. */
export interface JsonKey {
  readonly key: string;
  readonly keySpan: Span;
}
interface Frame {
  readonly node: MapDraft | ListDraft;
  readonly closer: '}' | ']';
  readonly start: number;
  /** The key of this container in the one around it. */
  readonly key: JsonKey | undefined;
}

/**
 * The containers that are open, and what to do about braces that are missing or too many: reading goes on with the next
 * member, and a member never loses its name. From the depth limit on, members of deeper containers are laid flat into
 * the last one.
 */
export class JsonTree {
  /** The key that waits for its value. */
  key: JsonKey | undefined;
  readonly #text: MappedText;
  readonly #problems: ProblemList;
  readonly #frames: Frame[] = [];
  readonly #open = { '}': 0, ']': 0 };
  readonly #roots: ConfigNode[] = [];
  /** Members that stand outside of any braces. */
  readonly #members: Entry[] = [];
  #membersIndex = 0;
  #tooDeep = 0;

  constructor(text: MappedText, problems: ProblemList) {
    this.#text = text;
    this.#problems = problems;
  }

  /** What stands around the next token. */
  get place(): 'map' | 'list' | 'top' {
    return this.#frames.at(-1)?.node.kind ?? 'top';
  }

  add(node: ConfigNode, index: number): void {
    const { key } = this;
    this.key = undefined;
    this.#attach(node, key, index);
  }

  open(closer: '}' | ']', index: number): void {
    const { key } = this;
    this.key = undefined;
    if (this.#frames.length >= maxDepth) {
      if (this.#tooDeep === 0) this.#problems.add('Nested too deeply', index);
      this.#tooDeep++;
      return;
    }
    // The last level is a map even where it opens with `[`: everything deeper has to find a place in it.
    const isList = closer === ']' && this.#frames.length < maxDepth - 1;
    const span = { start: this.#text.at(index), end: 0 };
    const node: MapDraft | ListDraft = isList ? { kind: 'list', items: [], span } : { kind: 'map', entries: [], span };
    this.#open[closer]++;
    this.#frames.push({ node, closer, start: index, key });
  }

  /** `]` or `}` at `index`: closes what stands open inside the container that it ends. */
  close(closer: '}' | ']', index: number): void {
    this.dropKey(index);
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    if (this.#open[closer] === 0) {
      this.#problems.add(`A ${closer} too many`, index);
      return;
    }
    while (this.#frames.at(-1)?.closer !== closer) this.#closeLast(index, index);
    this.#closeLast(index + 1);
  }

  /** A colon made a key of what stood before it. */
  setKey(key: JsonKey, index: number): void {
    this.dropKey(index);
    const frame = this.#frames.at(-1);
    if (!frame) this.#beginMembers(index);
    else if (frame.node.kind === 'list') this.#leaveList(frame.node.items.length === 0, index);
    this.key = key;
  }

  /** The value of the last key did not come. */
  dropKey(index: number): void {
    if (!this.key) return;
    this.#problems.add('A value is missing', index);
    this.key = undefined;
  }

  finish(index: number): readonly ConfigNode[] {
    this.dropKey(index);
    while (this.#frames.length > 0) this.#closeLast(index, index);
    const [first] = this.#members;
    if (!first) return this.#roots;
    const end = this.#members.at(-1)?.value.span.end ?? 0;
    const members: ConfigNode = { kind: 'map', entries: this.#members, span: { start: first.keySpan.start, end } };
    return this.#roots.toSpliced(this.#membersIndex, 0, members);
  }

  #attach(node: ConfigNode, key: JsonKey | undefined, index: number): void {
    const parent = this.#frames.at(-1)?.node;
    if (parent?.kind === 'list') {
      parent.items.push(node);
    } else if (parent) {
      parent.entries.push(this.#entry(node, key, index));
    } else if (key) {
      this.#members.push({ ...key, value: node });
    } else {
      if (this.#roots.length === 1) this.#problems.add('More than one value', index);
      this.#roots.push(node);
    }
  }

  #entry(value: ConfigNode, key: JsonKey | undefined, index: number): Entry {
    if (key) return { key: key.key, keySpan: key.keySpan, value };
    if (this.#tooDeep === 0) this.#problems.add('A value without a key', index);
    return { key: '', keySpan: spanOf(this.#text, index, index), value };
  }

  #closeLast(end: number, problemAt?: number): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    this.#open[frame.closer]--;
    if (problemAt !== undefined) this.#problems.add(`A ${frame.closer} is missing`, problemAt);
    frame.node.span = spanOf(this.#text, frame.start, end);
    this.#attach(frame.node, frame.key, frame.start);
  }

  /** A member inside a list: either the list was not closed, or the member's own brace was forgotten. */
  #leaveList(isEmpty: boolean, index: number): void {
    if (this.#frames.at(-2)?.node.kind === 'map' && !isEmpty) {
      this.#closeLast(index, index);
      return;
    }
    this.#problems.add('A { is missing', index);
    this.open('}', index);
  }

  #beginMembers(index: number): void {
    if (this.#members.length > 0) return;
    this.#problems.add('Members without braces around them', index);
    this.#membersIndex = this.#roots.length;
  }
}
