import type { MappedText } from '../model.ts';
import { LineComments } from './line-comments.ts';
import { ProblemList, startOf } from './nodes.ts';

const hash = 0x23;
const slash = 0x2f;
const star = 0x2a;
const lineFeed = 0x0a;

/** A place in an HCL text. Blanks and comments are passed over; comments are kept. */
export class HclCursor {
  readonly text: MappedText;
  readonly content: string;
  readonly comments: LineComments;
  readonly problems: ProblemList;
  index: number;
  depth = 0;

  constructor(text: MappedText) {
    this.text = text;
    this.content = text.content;
    this.comments = new LineComments(text);
    this.problems = new ProblemList(text);
    this.index = startOf(text);
  }

  get code(): number {
    return this.content.charCodeAt(this.index);
  }

  get isAtEnd(): boolean {
    return this.index >= this.content.length;
  }

  /** Passes blanks and comments; line feeds too where they separate nothing. */
  skip(withLines: boolean): void {
    while (!this.isAtEnd) {
      const { code } = this;
      if (code === 0x20 || code === 0x09 || code === 0x0d || (withLines && code === lineFeed)) this.index++;
      else if (code === hash) this.#lineComment(1);
      else if (code === slash && this.content.charCodeAt(this.index + 1) === slash) this.#lineComment(2);
      else if (code === slash && this.content.charCodeAt(this.index + 1) === star) this.#blockComment();
      else return;
    }
  }

  /** Passes the rest of a line that cannot be read. */
  skipLine(): void {
    const end = this.content.indexOf('\n', this.index);
    this.index = end < 0 ? this.content.length : end;
  }

  /** The identifier at the place, and moves behind it; '' where there is none. */
  word(): string {
    const start = this.index;
    while (isWordCode(this.code)) this.index++;
    return this.content.slice(start, this.index);
  }

  #lineComment(marker: number): void {
    const { index } = this;
    this.skipLine();
    const lineStart = this.content.lastIndexOf('\n', index) + 1;
    const isWhole = this.content.slice(lineStart, index).trim() === '';
    const end = this.content.charCodeAt(this.index - 1) === 0x0d ? this.index - 1 : this.index;
    if (isWhole) this.comments.whole(lineStart, index + marker - 1, end);
    else this.comments.trailing(index + marker - 1, end);
  }

  #blockComment(): void {
    const end = this.content.indexOf('*/', this.index + 2);
    this.comments.trailing(this.index + 1, end < 0 ? this.content.length : end);
    this.index = end < 0 ? this.content.length : end + 2;
  }
}

/** Letters, digits, `_` and `-`; NaN at the end of the text is none. */
function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d ||
    code >= 0x80
  );
}
