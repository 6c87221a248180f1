import type { ConfigDocument, MappedText } from '../model.ts';
import { utf8 } from '../text.ts';
import { CommentRuns } from './comment-runs.ts';
import { decodeJsonString, encodeJsonString } from './json-string.ts';
import { type JsonToken, literalType, scanString, scanWord } from './json-token.ts';
import { JsonTree } from './json-tree.ts';
import { isBlank, ProblemList, spanOf, startOf, trimBlanks } from './nodes.ts';
import { Scalar } from './scalar.ts';

/**
 * Reads JSON, JSON with comments, most of JSON5, and what is left of any of them after a careless edit. The tree is never
 * deeper than `maxDepth`. Strings end with their line at the latest. Takes linear time.
 */
export function readJson(text: MappedText): ConfigDocument {
  return new JsonReader(text).read();
}

class JsonReader {
  readonly #text: MappedText;
  readonly #content: string;
  readonly #problems: ProblemList;
  readonly #comments: CommentRuns;
  readonly #tree: JsonTree;
  readonly #onUnknownEscape = (index: number): void => this.#problems.add('An unknown escape', index);
  #index: number;
  /** Where the last line break was. */
  #lineBreak = -1;
  /** Whether a comma, or an opening bracket, stands before the next value. */
  #isSeparated = true;
  #token: JsonToken | undefined;
  #tokenComment: string | undefined;
  #lastScalar: Scalar | undefined;
  #lastScalarEnd = -1;

  constructor(text: MappedText) {
    this.#text = text;
    this.#content = text.content;
    this.#problems = new ProblemList(text);
    this.#comments = new CommentRuns(text);
    this.#tree = new JsonTree(text, this.#problems);
    this.#index = startOf(text);
  }

  read(): ConfigDocument {
    while (this.#index < this.#content.length) this.#step(this.#content.charCodeAt(this.#index));
    this.#settle();
    const roots = this.#tree.finish(this.#index);
    const comments = this.#comments.finish();
    return { format: 'json', text: this.#text, roots, comments, problems: this.#problems.found };
  }

  #step(code: number): void {
    if (code === 0x0a) this.#lineBreak = this.#index++;
    else if (isBlank(code)) this.#index++;
    else if (code === 0x22 || code === 0x27) this.#string(code);
    else if (code === 0x2c) this.#comma();
    else if (code === 0x3a || code === 0x3d) this.#colon(code);
    else if (code === 0x7b) this.#open('}');
    else if (code === 0x5b) this.#open(']');
    else if (code === 0x7d) this.#close('}');
    else if (code === 0x5d) this.#close(']');
    else this.#other(code, this.#content.charCodeAt(this.#index + 1));
  }

  #other(code: number, next: number): void {
    if (code === 0x2f && next === 0x2f) {
      this.#lineComment(2);
    } else if (code === 0x2f && next === 0x2a) {
      this.#blockComment();
    } else if (code === 0x23) {
      this.#problems.add('A # does not start a comment in JSON', this.#index);
      this.#lineComment(1);
    } else if (code === 0xc2 && next === 0xa0) {
      // A no-break space is white space in JSON5 and in text pasted from a web page.
      this.#problems.add('A no-break space', this.#index);
      this.#index += 2;
    } else {
      this.#word();
    }
  }

  #string(quote: number): void {
    this.#begin();
    this.#token = scanString(this.#content, this.#index, quote, this.#problems);
    this.#index = this.#token.after;
  }

  #word(): void {
    this.#begin();
    const isValue = this.#tree.key !== undefined || this.#tree.place === 'list';
    this.#token = scanWord(this.#content, this.#index, isValue, this.#problems);
    this.#index = this.#token.after;
  }

  #comma(): void {
    this.#settle();
    if (this.#tree.key) this.#tree.dropKey(this.#index);
    else if (this.#isSeparated || this.#tree.place === 'top') this.#problems.add('A comma too many', this.#index);
    this.#isSeparated = true;
    this.#index++;
  }

  #colon(code: number): void {
    const token = this.#token;
    if (!token) this.#problems.add('A colon without a key', this.#index);
    else this.#useAsKey(token);
    if (code === 0x3d) this.#problems.add('An equals sign instead of a colon', this.#index);
    this.#index++;
  }

  #open(closer: '}' | ']'): void {
    this.#begin();
    this.#tree.open(closer, this.#index);
    this.#isSeparated = true;
    this.#index++;
  }

  #close(closer: '}' | ']'): void {
    this.#settle();
    this.#tree.close(closer, this.#index);
    this.#isSeparated = false;
    this.#index++;
  }

  /** Before a value or a key: settles what was read before, and misses the comma between them. */
  #begin(): void {
    const token = this.#token;
    const isKey = token && token.style !== 'plain' && this.#tree.place === 'map' && !this.#tree.key;
    if (isKey && this.#lineBreak < token.after) {
      this.#problems.add('A colon is missing', token.after);
      this.#useAsKey(token);
    } else {
      this.#settle();
    }
    if (!this.#isSeparated && !this.#tree.key && this.#tree.place !== 'top') {
      this.#problems.add('A comma is missing', this.#index);
    }
    this.#isSeparated = false;
  }

  #useAsKey(token: JsonToken): void {
    this.#token = undefined;
    this.#tokenComment = undefined;
    const key = utf8(this.#decode(token).content);
    this.#tree.setKey({ key, keySpan: spanOf(this.#text, token.start, token.end) }, token.before);
  }

  /** No colon followed: the last token was a value. Words that are none are skipped. */
  #settle(): void {
    const token = this.#token;
    if (!token) return;
    const comment = this.#tokenComment;
    this.#token = undefined;
    this.#tokenComment = undefined;
    const type = token.style === 'plain' ? literalType(this.#content.slice(token.start, token.end)) : 'string';
    if (!type && !this.#tree.key && this.#tree.place !== 'list') {
      this.#problems.add('Not JSON', token.start);
      return;
    }
    const decoded = token.hasEscapes ? this.#decode(token) : undefined;
    const scalar = new Scalar(this.#text, token, type ?? 'string', encodeJsonString, decoded);
    if (comment !== undefined) scalar.comment = comment;
    this.#tree.add(scalar, token.before);
    this.#lastScalar = scalar;
    this.#lastScalarEnd = token.after;
  }

  #decode(token: JsonToken): MappedText {
    if (!token.hasEscapes) return this.#text.slice(token.start, token.end);
    return decodeJsonString(this.#text, token.start, token.end, this.#onUnknownEscape);
  }

  #lineComment(markerLength: number): void {
    const marker = this.#index;
    const start = marker + markerLength;
    const lineBreak = this.#content.indexOf('\n', start);
    const lineEnd = lineBreak === -1 ? this.#content.length : lineBreak;
    const end = lineEnd > start && this.#content.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd;
    this.#comments.line(marker, start, end);
    this.#noteBehindValue(start, end);
    this.#index = lineEnd;
  }

  #blockComment(): void {
    const start = this.#index + 2;
    const closing = this.#content.indexOf('*/', start);
    if (closing === -1) this.#problems.add('A comment without an end', this.#index);
    const end = closing === -1 ? this.#content.length : closing;
    this.#comments.block(start, end);
    this.#noteBehindValue(start, end);
    const lineBreak = this.#content.slice(start, end).lastIndexOf('\n');
    if (lineBreak !== -1) this.#lineBreak = start + lineBreak;
    this.#index = closing === -1 ? end : end + 2;
  }

  #noteBehindValue(start: number, end: number): void {
    if (this.#token) {
      if (this.#lineBreak < this.#token.after) this.#tokenComment ??= trimBlanks(this.#content.slice(start, end));
    } else if (this.#lastScalar && !this.#tree.key && this.#lineBreak < this.#lastScalarEnd) {
      this.#lastScalar.comment ??= trimBlanks(this.#content.slice(start, end));
    }
  }
}
