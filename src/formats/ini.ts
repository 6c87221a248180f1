import type { ConfigDocument, ConfigNode, Entry, MappedText } from '../model.ts';
import { utf8 } from '../text.ts';
import { CommentRuns } from './comment-runs.ts';
import { decodeIni, readIniValue, type Stretch, trimmed } from './ini-value.ts';
import { readNetrcLine } from './netrc-line.ts';
import { isBlank, type MapDraft, ProblemList, spanOf, startOf, trimBlanks } from './nodes.ts';
import { Scalar } from './scalar.ts';

/** A line that continues another one does not look like this. Bounded, so that a long line is looked at once. */
const startsAnew = /[ \t]*(?:[#;[]|[A-Za-z0-9_.@/:-]{1,200}[ \t]*[=:][ \t]*[^= \t\r\n])/y;

/**
 * Reads INI files, Java properties, `.npmrc`, `.netrc` and configuration lines of a name and a value: sections are maps
 * in the root map, repeated sections and keys are kept.
 */
export function readIni(text: MappedText): ConfigDocument {
  return new IniReader(text).read();
}

class IniReader {
  readonly #text: MappedText;
  readonly #content: string;
  readonly #problems: ProblemList;
  readonly #comments: CommentRuns;
  readonly #root: MapDraft;
  #section: MapDraft;
  #index: number;

  constructor(text: MappedText) {
    this.#text = text;
    this.#content = text.content;
    this.#problems = new ProblemList(text);
    this.#comments = new CommentRuns(text);
    this.#root = { kind: 'map', entries: [], span: spanOf(text, 0, text.content.length) };
    this.#section = this.#root;
    this.#index = startOf(text);
  }

  read(): ConfigDocument {
    while (this.#index < this.#content.length) this.#line(this.#nextLine());
    const comments = this.#comments.finish();
    return { format: 'ini', text: this.#text, roots: [this.#root], comments, problems: this.#problems.found };
  }

  /** The next line without its break; goes behind it. */
  #nextLine(): Stretch {
    const start = this.#index;
    const lineBreak = this.#content.indexOf('\n', start);
    const end = lineBreak === -1 ? this.#content.length : lineBreak;
    this.#index = end + 1;
    return trimmed(this.#content, { start, end });
  }

  #line(line: Stretch): void {
    if (line.start === line.end) return;
    const first = this.#content.charAt(line.start);
    if (first === '#' || first === ';' || first === '!') {
      this.#comments.line(line.start, line.start + 1, line.end);
      return;
    }
    if (first === '[') this.#header(line);
    else if (!this.#netrc(line)) this.#assignment(line);
  }

  #header(line: Stretch): void {
    const closing = this.#content.slice(line.start, line.end).indexOf(']');
    if (closing === -1) this.#problems.add('A ] is missing', line.start);
    const end = closing === -1 ? line.end : line.start + closing;
    const name = trimmed(this.#content, { start: line.start + 1, end });
    this.#openSection(name, line);
    const rest = trimmed(this.#content, { start: Math.min(end + 1, line.end), end: line.end });
    if (rest.start < rest.end) this.#comments.block(rest.start + 1, rest.end);
  }

  #openSection(name: Stretch, line: Stretch): void {
    this.#section = { kind: 'map', entries: [], span: spanOf(this.#text, line.start, line.end) };
    this.#root.entries.push(this.#entry(name, this.#section));
  }

  #netrc(line: Stretch): boolean {
    const pairs = readNetrcLine(this.#content, line.start, line.end);
    if (!pairs) return false;
    for (const { name, value, isMachine } of pairs) {
      const place = { style: 'plain', before: value.start, ...value, after: value.end } as const;
      if (isMachine) this.#openSection(value, line);
      else this.#put(name, new Scalar(this.#text, place, 'string', String), line.end);
    }
    return true;
  }

  #assignment(line: Stretch): void {
    const separator = separatorOf(this.#content, line);
    if (!separator) {
      this.#problems.add('Neither a section nor a key with a value', line.start);
      return;
    }
    const stretches = [{ start: separator.end, end: line.end }];
    while (this.#isContinued(stretches.at(-1))) {
      const last = stretches.pop() ?? line;
      stretches.push({ start: last.start, end: last.end - 1 }, this.#nextLine());
    }
    const { scalar, comment } = readIniValue(this.#text, stretches);
    if (comment) {
      scalar.comment = trimBlanks(this.#content.slice(comment.start, comment.end));
      this.#comments.block(comment.start, comment.end);
    }
    this.#put({ start: line.start, end: separator.start }, scalar, stretches.at(-1)?.end ?? line.end);
  }

  /** An odd number of backslashes at the end, unless the next line is a key of its own: then it was a path. */
  #isContinued(stretch: Stretch | undefined): boolean {
    if (!stretch || this.#index >= this.#content.length) return false;
    let start = stretch.end;
    while (start > stretch.start && this.#content.charCodeAt(start - 1) === 0x5c) start--;
    if ((stretch.end - start) % 2 === 0) return false;
    startsAnew.lastIndex = this.#index;
    return !startsAnew.test(this.#content);
  }

  #put(key: Stretch, value: ConfigNode, end: number): void {
    this.#section.entries.push(this.#entry(trimmed(this.#content, key), value));
    if (this.#section === this.#root) return;
    this.#section.span = { start: this.#section.span.start, end: this.#text.at(end) };
  }

  #entry(name: Stretch, value: ConfigNode): Entry {
    const decoded = decodeIni(this.#text, name.start, name.end)?.content;
    const key = utf8(decoded ?? this.#content.slice(name.start, name.end));
    return { key, keySpan: spanOf(this.#text, name.start, name.end), value };
  }
}

/**
 * Where key and value part. npm has colons in its keys (`//host/:_authToken=…`, `@scope:registry=…`), properties files
 * part at either sign, and many programs at a blank: a colon counts where no `=` follows or a blank does.
 */
function separatorOf(content: string, line: Stretch): Stretch | undefined {
  if (startsDirective(content, line)) return blankIn(content, line);
  const equals = unescaped(content, '=', line);
  const colon = content.startsWith('//', line.start) && equals !== -1 ? -1 : unescaped(content, ':', line);
  const isColon = colon !== -1 && (equals === -1 || (colon < equals && isBlank(content.charCodeAt(colon + 1))));
  const found = isColon ? colon : equals;
  if (found > line.start) return { start: found, end: found + 1 };
  if (found === line.start) return undefined;
  return blankIn(content, line);
}

/** `proxy_pass http://backend:8000;` of nginx: no colon of a URL parts key and value. */
function startsDirective(content: string, line: Stretch): boolean {
  directive.lastIndex = line.start;
  return directive.test(content);
}

const directive = /[A-Za-z_][A-Za-z0-9_.-]{0,80}[ \t]{1,80}["']?[a-z][a-z0-9+]{1,20}:\/\//y;

function blankIn(content: string, line: Stretch): Stretch | undefined {
  let blank = line.start;
  while (blank < line.end && !isBlank(content.charCodeAt(blank))) blank++;
  return blank === line.end ? undefined : { start: blank, end: blank + 1 };
}

function unescaped(content: string, sign: string, line: Stretch): number {
  const code = sign.charCodeAt(0);
  for (let index = line.start; index < line.end; index++) {
    const found = content.charCodeAt(index);
    if (found === 0x5c) index++;
    else if (found === code) return index;
  }
  return -1;
}
