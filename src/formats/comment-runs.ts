import type { MappedText } from '../model.ts';
import { TextBuilder } from '../text.ts';

interface Body {
  readonly start: number;
  readonly end: number;
}

/**
 * Collects comment bodies. Line comments on adjacent lines become one text, joined by newlines, so that a server that
 * somebody commented out line by line can be read again.
 */
export class CommentRuns {
  readonly #text: MappedText;
  readonly #comments: MappedText[] = [];
  #run: Body[] = [];

  constructor(text: MappedText) {
    this.#text = text;
  }

  /** A line comment: `marker` is where its marker starts, the body ends before the line break. */
  line(marker: number, start: number, end: number): void {
    const last = this.#run.at(-1);
    if (last && !isOneLineBreak(this.#text.content, last.end, marker)) this.#flush();
    this.#run.push({ start, end });
  }

  /** A comment with an end of its own. */
  block(start: number, end: number): void {
    this.#flush();
    this.#comments.push(this.#text.slice(start, end));
  }

  finish(): readonly MappedText[] {
    this.#flush();
    return this.#comments;
  }

  #flush(): void {
    const [first, ...others] = this.#run;
    if (!first) return;
    this.#run = [];
    this.#comments.push(others.length === 0 ? this.#text.slice(first.start, first.end) : this.#join(first, others));
  }

  #join(first: Body, others: readonly Body[]): MappedText {
    const builder = new TextBuilder(this.#text);
    builder.copy(first.start, first.end);
    let end = first.end;
    for (const body of others) {
      builder.add('\n', end);
      builder.copy(body.start, body.end);
      end = body.end;
    }
    return builder.finish(end);
  }
}

function isOneLineBreak(content: string, start: number, end: number): boolean {
  let breaks = 0;
  for (let index = start; index < end; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x0a) breaks++;
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return false;
    if (breaks > 1) return false;
  }
  return breaks === 1;
}
