import type { MappedText } from '../model.ts';
import { JoinedText } from './joined-text.ts';
import { lineEndAt, lineStartAfter } from './text-lines.ts';

const backslash = 0x5c;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const backtick = 0x60;
const dollar = 0x24;
const lineFeed = 0x0a;

/** Longest stretch in which a closing quote or bracket is looked for, and how often none may be found. */
const longestStretch = 65_536;
const mostFailures = 40;

/** The body of a heredoc and where the text behind it starts. */
export interface HeredocPlace {
  readonly operatorEnd: number;
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly stripsTabs: boolean;
}

const heredocOperator =
  /<<(-?)~?[ \t]{0,8}(?:'([A-Za-z_][A-Za-z0-9_.-]{0,60})'|"([A-Za-z_][A-Za-z0-9_.-]{0,60})"|(\\?[A-Za-z_][A-Za-z0-9_.-]{0,60}))/y;

/** The heredoc operator at `index`, or undefined. `<<<` gives a word, and `1 << 2` a number. */
export function heredocAt(content: string, index: number): HeredocPlace | undefined {
  heredocOperator.lastIndex = index;
  const found = heredocOperator.exec(content);
  if (!found) return undefined;
  const [whole, dash, single, double, bare = ''] = found;
  const quoted = single ?? double ?? (bare.startsWith('\\') ? bare.slice(1) : undefined);
  return {
    operatorEnd: index + whole.length,
    delimiter: quoted ?? bare,
    isQuoted: quoted !== undefined,
    stripsTabs: dash === '-',
  };
}

/** Finds ends of quotes, substitutions and heredocs; gives up after many failures, so that hostile text stays linear. */
export class ShellSpans {
  readonly #content: string;
  #failures = 0;
  readonly #missing = new Set<string>();

  constructor(content: string) {
    this.#content = content;
  }

  /** The place of the single quote that closes, or -1. */
  singleEnd(open: number): number {
    if (this.#failures >= mostFailures) return this.#onLine(open, singleQuote);
    const found = this.#content.indexOf("'", open + 1);
    return this.#note(found >= 0 && found - open <= longestStretch ? found : -1);
  }

  /** The place of the backtick that closes, or -1. */
  backtickEnd(open: number): number {
    const limit = this.#limit(open);
    for (let index = open + 1; index < limit; index++) {
      const code = this.#content.charCodeAt(index);
      if (code === backslash) index++;
      else if (code === backtick) return index;
    }
    return this.#note(-1);
  }

  /** The place of the double quote that closes, or -1. Quotes inside `$(…)` are not its own. */
  doubleEnd(open: number): number {
    const end = this.#nestedEnd(open + 1, doubleQuote);
    return end >= 0 ? end : this.#onLine(open, doubleQuote);
  }

  /** The place of the bracket that closes the one that a substitution opens at `open`, or -1. */
  bracketEnd(open: number): number {
    return this.#nestedEnd(open + 1, this.#content.charCodeAt(open) === 0x7b ? 0x7d : 0x29);
  }

  /** Where the body of a heredoc ends whose first line starts at `bodyStart`: the start of the delimiter's line, or -1. */
  heredocEnd({ delimiter }: HeredocPlace, bodyStart: number): number {
    if (this.#missing.has(delimiter) || this.#missing.size > mostFailures) return -1;
    let found = this.#content.indexOf(delimiter, bodyStart);
    while (found >= 0) {
      const lineStart = this.#content.lastIndexOf('\n', found) + 1;
      const isAlone =
        lineStart >= bodyStart &&
        /^[ \t]{0,80}$/.test(this.#content.slice(lineStart, Math.min(found, lineStart + 81))) &&
        this.#isLineEnd(found + delimiter.length);
      if (isAlone) return lineStart;
      found = this.#content.indexOf(delimiter, lineEndAt(this.#content, found));
    }
    this.#missing.add(delimiter);
    return -1;
  }

  #isLineEnd(index: number): boolean {
    const end = lineEndAt(this.#content, index);
    return /^[ \t"')]{0,20}$/.test(this.#content.slice(index, Math.min(end, index + 21)));
  }

  #limit(open: number): number {
    const isTired = this.#failures >= mostFailures;
    return isTired ? lineEndAt(this.#content, open) : Math.min(this.#content.length, open + longestStretch);
  }

  #note(found: number): number {
    if (found < 0) this.#failures++;
    return found;
  }

  /** Without nesting, and on one line. */
  #onLine(open: number, quote: number): number {
    const end = Math.min(lineEndAt(this.#content, open), open + longestStretch);
    for (let index = open + 1; index < end; index++) {
      const code = this.#content.charCodeAt(index);
      if (code === backslash && quote === doubleQuote) index++;
      else if (code === quote) return index;
    }
    return -1;
  }

  /** Walks with a stack of what is open: brackets, and double quotes inside of them. */
  #nestedEnd(start: number, closer: number): number {
    if (this.#failures >= mostFailures) return -1;
    const content = this.#content;
    const limit = Math.min(content.length, start + longestStretch);
    const open: number[] = [closer];
    let pending: HeredocPlace | undefined;
    for (let index = start; index < limit; index++) {
      const code = content.charCodeAt(index);
      const inner = open.at(-1);
      if (code === backslash) {
        index++;
      } else if (code === inner) {
        open.pop();
        if (open.length === 0) return index;
      } else if (code === lineFeed && pending) {
        const end = this.heredocEnd(pending, index + 1);
        if (end >= 0) index = end + pending.delimiter.length;
        pending = undefined;
      } else if (code === dollar && opensBracket(content, index + 1)) {
        index++;
        open.push(content.charCodeAt(index) === 0x7b ? 0x7d : 0x29);
      } else if (inner === doubleQuote) {
        // Nothing else is special between double quotes.
      } else if (code === doubleQuote) {
        open.push(doubleQuote);
      } else if (code === singleQuote && inner !== 0x7d) {
        const end = content.indexOf("'", index + 1);
        if (end < 0 || end >= limit) break;
        index = end;
      } else if (code === 0x28 && inner === 0x29) {
        open.push(0x29);
      } else if (code === 0x3c && !pending) {
        pending = heredocAt(content, index);
      }
    }
    return this.#note(-1);
  }
}

function opensBracket(content: string, index: number): boolean {
  const code = content.charCodeAt(index);
  return code === 0x28 || code === 0x7b;
}

/** The body of a heredoc; `<<-` takes tabs away at the start of lines. */
export function heredocBody(text: MappedText, start: number, end: number, stripsTabs: boolean): MappedText {
  if (!stripsTabs) return text.slice(start, end);
  const { content } = text;
  const joined = new JoinedText(text);
  let next = start;
  while (next < end) {
    const after = Math.min(lineStartAfter(content, next), end);
    let index = next;
    while (index < after && content.charCodeAt(index) === 0x09) index++;
    joined.copy(index, after);
    next = after;
  }
  return joined.finish(end);
}
