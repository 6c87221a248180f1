import type { MappedText } from '../model.ts';
import { JoinedText } from './joined-text.ts';

interface Line {
  readonly lineStart: number;
  readonly marker: number;
  readonly end: number;
}

/**
 * Collects `#` comments. Whole lines that follow each other become one text in which every line keeps its indentation
 * against the others, so that commented-out YAML or env lines can be read again.
 */
export class LineComments {
  readonly #text: MappedText;
  readonly #isYaml: boolean;
  readonly #comments: MappedText[] = [];
  #run: Line[] = [];
  #runEnd = -1;

  /** In YAML `## @param auth.password …` is a comment still without its marker, and left out: charts have thousands. */
  constructor(text: MappedText, isYaml = false) {
    this.#text = text;
    this.#isYaml = isYaml;
  }

  /** A comment that has its line to itself: `marker` is the place of the `#`, `end` the end of the line's content. */
  whole(lineStart: number, marker: number, end: number): void {
    if (lineStart !== this.#runEnd) this.#flush();
    this.#run.push({ lineStart, marker, end });
    this.#runEnd = this.#text.content.charCodeAt(end) === 0x0d ? end + 2 : end + 1;
  }

  /** A comment behind something else. */
  trailing(marker: number, end: number): void {
    this.#flush();
    const { content } = this.#text;
    this.#comments.push(this.#text.slice(content.charCodeAt(marker + 1) === 0x20 ? marker + 2 : marker + 1, end));
  }

  /** The comments in order of the file: a reader may learn late what a trailing one belongs to. */
  finish(): readonly MappedText[] {
    this.#flush();
    return this.#comments.sort((one, other) => one.at(0) - other.at(0));
  }

  #flush(): void {
    const run = this.#run;
    this.#runEnd = -1;
    if (run.length === 0) return;
    this.#run = [];
    const { content } = this.#text;
    if (this.#isYaml && run.every((line) => content.charCodeAt(line.marker + 1) === 0x23)) return;
    // One blank behind the marker is style, unless a line of the run has none: then `# b` under `#a:` is indented.
    const isSpaced = run.every((line) => isBlankOrEnd(content, line.marker + 1, line.end));
    const column = leastColumn(run);
    const joined = new JoinedText(this.#text);
    for (const [index, line] of run.entries()) {
      joined.copy(line.lineStart + column, line.marker);
      joined.copy(Math.min(line.end, isSpaced ? line.marker + 2 : line.marker + 1), line.end);
      const isLast = index === run.length - 1;
      if (!isLast) joined.add('\n', line.end);
    }
    this.#comments.push(joined.finish(run.at(-1)?.end ?? 0));
  }
}

function leastColumn(run: readonly Line[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of run) least = Math.min(least, line.marker - line.lineStart);
  return least;
}

function isBlankOrEnd(content: string, index: number, end: number): boolean {
  return index >= end || content.charCodeAt(index) === 0x20 || content.charCodeAt(index) === 0x09;
}
