import type { MappedText, Span } from '../model.ts';
import { LineComments } from './line-comments.ts';
import { spanOf } from './nodes.ts';
import type { Heredoc, ShellDialect } from './shell.ts';
import { promptEnd } from './shell-prompt.ts';
import { continuationEnd } from './shell-reading.ts';
import { type HeredocPlace, heredocAt, heredocBody, ShellSpans } from './shell-spans.ts';
import { type FoundWord, readWord } from './shell-word.ts';
import { lineEndAt, lineStartAfter, skipBlanks } from './text-lines.ts';

/** A command before its words are told apart. */
export interface CommandDraft {
  readonly words: readonly FoundWord[];
  readonly nested: readonly (readonly [number, number])[];
  readonly span: Span;
  readonly heredoc?: Heredoc;
  readonly comment?: MappedText;
  readonly isPiped: boolean;
}

interface Draft {
  words: FoundWord[];
  nested: (readonly [number, number])[];
  heredocs: HeredocPlace[];
  comment: MappedText | undefined;
  isPiped: boolean;
}

const redirection = /(?:&>>?|[<>]{1,3}[&|]?)/y;
const hereString = /@(['"])[ \t]*\r?\n/y;

/** Splits a text into commands, left to right, once. */
export class ShellScan {
  readonly #text: MappedText;
  readonly #content: string;
  readonly #dialect: ShellDialect;
  readonly #spans: ShellSpans;
  readonly #done: CommandDraft[] = [];
  #comments: LineComments;
  #index = 0;
  #draft = emptyDraft();
  /** Heredocs of all commands on the line: their bodies follow the line in this order. */
  #awaited: { readonly draft: Draft; readonly place: HeredocPlace }[] = [];
  #bodies = new Map<Draft, Heredoc[]>();
  #finished: Draft[] = [];

  constructor(text: MappedText, dialect: ShellDialect) {
    this.#text = text;
    this.#content = text.content;
    this.#dialect = dialect;
    this.#spans = new ShellSpans(text.content);
    this.#comments = new LineComments(text);
  }

  drafts(): readonly CommandDraft[] {
    this.#skipPrompt();
    while (this.#index < this.#content.length) this.#step();
    this.#endLine();
    this.#flushComments();
    return this.#done;
  }

  #step(): void {
    const content = this.#content;
    const code = content.charCodeAt(this.#index);
    if (code === 0x20 || code === 0x09 || code === 0x0d) {
      this.#index++;
      return;
    }
    if (code === 0x0a) {
      this.#newLine();
      return;
    }
    const after = continuationEnd(content, this.#index, this.#dialect);
    if (after > this.#index) {
      this.#continue(after);
      return;
    }
    if (code === 0x23 && this.#isWordStart()) {
      this.#comment();
      return;
    }
    if (code === 0x3c || code === 0x3e || (code === 0x26 && content.charCodeAt(this.#index + 1) === 0x3e)) {
      this.#redirect();
      return;
    }
    if (code === 0x3b || code === 0x26 || code === 0x7c || code === 0x29) {
      this.#separate();
      return;
    }
    if (code === 0x28) {
      this.#separate();
      return;
    }
    if (this.#dialect === 'powershell' && code === 0x40 && this.#takeHereString()) return;
    this.#word();
  }

  #isWordStart(): boolean {
    return (
      this.#index === 0 ||
      this.#content.charCodeAt(this.#index - 1) <= 0x20 ||
      this.#content.charAt(this.#index - 1) === ';'
    );
  }

  #word(): void {
    const found = readWord(this.#text, this.#index, this.#dialect, this.#spans);
    this.#draft.words.push(found);
    for (const range of found.nested) this.#draft.nested.push(range);
    this.#index = found.end;
  }

  /** `>` and `<` are words of their own, so that a reader sees which word is a file. `<(…)` holds commands. */
  #redirect(): void {
    const content = this.#content;
    const heredoc = content.startsWith('<<<', this.#index) ? undefined : heredocAt(content, this.#index);
    if (heredoc) {
      this.#draft.heredocs.push(heredoc);
      this.#awaited.push({ draft: this.#draft, place: heredoc });
      this.#index = heredoc.operatorEnd;
      return;
    }
    if (content.charCodeAt(this.#index) === 0x3c && this.#isPlaceholder()) {
      this.#word();
      return;
    }
    redirection.lastIndex = this.#index;
    redirection.test(content);
    const end = Math.max(redirection.lastIndex, this.#index + 1);
    const word = {
      text: this.#text.slice(this.#index, end),
      span: spanOf(this.#text, this.#index, end),
      quoted: 'none',
    } as const;
    this.#draft.words.push({ word, start: this.#index, end, nested: [] });
    this.#index = this.#substitution(end) ?? end;
  }

  /** The end of `<(…)`, whose commands print into a file of their own; undefined where no bracket opens at `open`. */
  #substitution(open: number): number | undefined {
    if (this.#content.charCodeAt(open) !== 0x28) return undefined;
    const close = this.#spans.bracketEnd(open);
    if (close < 0) return undefined;
    this.#draft.nested.push([open + 1, close]);
    return close + 1;
  }

  #isPlaceholder(): boolean {
    const found = readWord(this.#text, this.#index, this.#dialect, this.#spans);
    return found.end > this.#index + 1;
  }

  #separate(): void {
    const content = this.#content;
    const isPipe = content.charCodeAt(this.#index) === 0x7c && content.charCodeAt(this.#index + 1) !== 0x7c;
    this.#draft.isPiped = isPipe && this.#draft.words.length > 0;
    this.#endCommand();
    this.#index++;
  }

  /** In a RUN of a Dockerfile, comments may stand between the lines of a command. */
  #continue(after: number): void {
    this.#index = after;
    while (this.#dialect === 'dockerfile') {
      const first = skipBlanks(this.#content, this.#index, this.#content.length);
      if (this.#content.charCodeAt(first) !== 0x23) return;
      this.#index = lineStartAfter(this.#content, first);
    }
  }

  #comment(): void {
    const marker = this.#index;
    const end = lineEndAt(this.#content, marker);
    this.#index = end;
    if (this.#draft.words.length > 0) {
      this.#draft.comment = this.#text.slice(skipBlanks(this.#content, marker + 1, end), end);
      return;
    }
    const lineStart = this.#content.lastIndexOf('\n', marker) + 1;
    this.#comments.whole(lineStart, marker, end);
  }

  #takeHereString(): boolean {
    hereString.lastIndex = this.#index;
    const found = hereString.exec(this.#content);
    if (!found) return false;
    const start = hereString.lastIndex;
    const closer = `\n${found[1] ?? ''}@`;
    const close = this.#content.indexOf(closer, start - 1);
    if (close < 0) return false;
    const text = this.#text.slice(start, Math.max(start, close));
    const end = close + closer.length;
    const quoted = found[1] === "'" ? 'single' : 'double';
    const word = { text, span: spanOf(this.#text, this.#index, end), quoted } as const;
    this.#draft.words.push({ word, start: this.#index, end, nested: [] });
    this.#index = end;
    return true;
  }

  #newLine(): void {
    this.#index++;
    this.#endCommand();
    for (const { draft, place } of this.#awaited) this.#takeHeredoc(draft, place);
    this.#endLine();
    this.#skipPrompt();
  }

  #takeHeredoc(draft: Draft, place: HeredocPlace): void {
    const end = this.#spans.heredocEnd(place, this.#index);
    if (end < 0) return;
    const text = heredocBody(this.#text, this.#index, end, place.stripsTabs);
    const bodies = this.#bodies.get(draft) ?? [];
    bodies.push({ text, delimiterQuoted: place.isQuoted });
    this.#bodies.set(draft, bodies);
    this.#index = Math.min(lineEndAt(this.#content, end) + 1, this.#content.length);
  }

  #skipPrompt(): void {
    this.#index = promptEnd(this.#content, this.#index);
  }

  #endCommand(): void {
    const draft = this.#draft;
    if (draft.words.length === 0 && draft.heredocs.length === 0) return;
    this.#finished.push(draft);
    this.#draft = emptyDraft();
  }

  /** Commands are handed out when the line is over, because bodies of heredocs follow it. */
  #endLine(): void {
    this.#endCommand();
    if (this.#finished.length > 0) this.#flushComments();
    for (const draft of this.#finished) {
      const [first, ...others] = this.#bodies.get(draft) ?? [];
      this.#done.push(this.#close(draft, first));
      // A command that reads several is rare; each further one stands alone.
      for (const heredoc of others)
        this.#done.push({ words: [], nested: [], span: heredoc.text.span, heredoc, isPiped: false });
    }
    this.#finished = [];
    this.#awaited = [];
    if (this.#bodies.size > 0) this.#bodies = new Map();
  }

  #close(draft: Draft, heredoc: Heredoc | undefined): CommandDraft {
    const first = draft.words[0]?.start ?? 0;
    const last = draft.words.at(-1)?.end ?? first;
    const span = spanOf(this.#text, first, last);
    return {
      words: draft.words,
      nested: draft.nested,
      span,
      isPiped: draft.isPiped,
      ...(heredoc && { heredoc }),
      ...(draft.comment && { comment: draft.comment }),
    };
  }

  #flushComments(): void {
    for (const comment of this.#comments.finish()) {
      this.#done.push({ words: [], nested: [], span: comment.span, comment, isPiped: false });
    }
    this.#comments = new LineComments(this.#text);
  }
}

function emptyDraft(): Draft {
  return { words: [], nested: [], heredocs: [], comment: undefined, isPiped: false };
}
