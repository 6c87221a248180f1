import type { MappedText } from '../model.ts';
import { CommentRuns } from './comment-runs.ts';
import { isBlank, ProblemList, startOf, trimBlanks } from './nodes.ts';
import type { Scalar } from './scalar.ts';

/** Where reading has come to, with what lines have in common: blanks and comments. */
export class TomlCursor {
  readonly text: MappedText;
  readonly content: string;
  readonly problems: ProblemList;
  readonly comments: CommentRuns;
  index: number;
  /** The last scalar of the line: a comment behind it is its own. */
  lastScalar: Scalar | undefined;
  readonly #unclosed = new Set<number>();

  constructor(text: MappedText) {
    this.text = text;
    this.content = text.content;
    this.problems = new ProblemList(text);
    this.comments = new CommentRuns(text);
    this.index = startOf(text);
  }

  /** NaN at the end of the text. */
  get code(): number {
    return this.content.charCodeAt(this.index);
  }

  get isAtEnd(): boolean {
    return this.index >= this.content.length;
  }

  /** Whether only blanks stand before the cursor on its line. */
  get isAtLineStart(): boolean {
    let index = this.index;
    while (index > 0 && isBlank(this.content.charCodeAt(index - 1))) index--;
    return index === 0 || this.content.charCodeAt(index - 1) === 0x0a;
  }

  problem(message: string, index = this.index): void {
    this.problems.add(message, index);
  }

  /** Whether a multi-line string of this quote can still end: once none did, looking for an end again is lost time. */
  mayClose(quote: number): boolean {
    return !this.#unclosed.has(quote);
  }

  noteUnclosed(quote: number): void {
    this.#unclosed.add(quote);
  }

  skipBlanks(): void {
    while (isBlank(this.code)) this.index++;
  }

  /** Skips blanks, line breaks and comments; says whether a line break was among them. */
  skipSpace(): boolean {
    let hasLineBreak = false;
    for (;;) {
      this.skipBlanks();
      if (this.code === 0x0a) {
        hasLineBreak = true;
        this.lastScalar = undefined;
        this.index++;
      } else if (this.code === 0x23) {
        this.#comment();
      } else {
        return hasLineBreak;
      }
    }
  }

  /** Leaves the line, whatever is left of it. */
  skipLine(): void {
    const lineBreak = this.content.indexOf('\n', this.index);
    this.index = lineBreak === -1 ? this.content.length : lineBreak;
  }

  #comment(): void {
    const marker = this.index;
    this.skipLine();
    const end = this.content.charCodeAt(this.index - 1) === 0x0d ? this.index - 1 : this.index;
    const scalar = this.lastScalar;
    if (!scalar) {
      this.comments.line(marker, marker + 1, end);
      return;
    }
    scalar.comment = trimBlanks(this.content.slice(marker + 1, end));
    this.comments.block(marker + 1, end);
  }
}
