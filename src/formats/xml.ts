import type { ConfigDocument, MappedText } from '../model.ts';
import { utf8 } from '../text.ts';
import { CommentRuns } from './comment-runs.ts';
import { isBlank, type MapDraft, ProblemList, spanOf, startOf } from './nodes.ts';
import { Scalar, type ScalarPlace } from './scalar.ts';
import { decodeXml, encodeXmlAttribute, encodeXmlText } from './xml-text.ts';
import { XmlTree } from './xml-tree.ts';

/**
 * Reads XML into maps: an element is an entry of its parent's map under its tag name (repeated ones are kept), with
 * `@name` for an attribute and `#text` for each stretch of text. Document types are skipped: no entity is expanded but
 * the five that XML has.
 */
export function readXml(text: MappedText): ConfigDocument {
  return new XmlReader(text).read();
}

class XmlReader {
  readonly #text: MappedText;
  readonly #content: string;
  readonly #problems: ProblemList;
  readonly #comments: CommentRuns;
  readonly #tree: XmlTree;
  /** What does not come any more: looking for it again and again would take quadratic time. */
  readonly #missing = new Set<string>();
  readonly #onUnknown = (index: number): void => this.#problems.add('An unknown entity', index);
  #index: number;

  constructor(text: MappedText) {
    this.#text = text;
    this.#content = text.content;
    this.#problems = new ProblemList(text);
    this.#comments = new CommentRuns(text);
    this.#tree = new XmlTree(text, this.#problems);
    this.#index = startOf(text);
  }

  read(): ConfigDocument {
    while (this.#index < this.#content.length) {
      const tag = this.#content.indexOf('<', this.#index);
      const textEnd = tag === -1 ? this.#content.length : tag;
      this.#characters(this.#index, textEnd);
      this.#index = textEnd;
      if (tag !== -1) this.#markup();
    }
    const roots = this.#tree.finish(this.#content.length);
    const comments = this.#comments.finish();
    return { format: 'xml', text: this.#text, roots, comments, problems: this.#problems.found };
  }

  #markup(): void {
    const start = this.#index;
    if (this.#content.startsWith('<!--', start)) this.#comment();
    else if (this.#content.startsWith('<![CDATA[', start)) this.#section();
    else if (this.#content.startsWith('<!', start)) this.#documentType();
    else if (this.#content.startsWith('<?', start)) this.#index = this.#endOf('?>', start + 2) ?? start + 2;
    else if (this.#content.startsWith('</', start)) this.#endTag();
    else this.#startTag();
  }

  #comment(): void {
    const start = this.#index + 4;
    const closing = this.#content.indexOf('-->', start);
    if (closing === -1) this.#problems.add('A comment without an end', this.#index);
    this.#comments.block(start, closing === -1 ? this.#content.length : closing);
    this.#index = closing === -1 ? this.#content.length : closing + 3;
  }

  #section(): void {
    const before = this.#index;
    const start = before + '<![CDATA['.length;
    const closing = this.#content.indexOf(']]>', start);
    if (closing === -1) this.#problems.add('A section without an end', before);
    const end = closing === -1 ? this.#content.length : closing;
    this.#index = closing === -1 ? end : end + 3;
    const place: ScalarPlace = { style: 'literal', before, start, end, after: this.#index };
    this.#tree.addText(new Scalar(this.#text, place, 'string', encodeXmlText));
  }

  /** Skips `<!DOCTYPE …>`, with the declarations in brackets that it may have. */
  #documentType(): void {
    const start = this.#index;
    this.#problems.add('A document type is not read', start);
    let index = start + 2;
    while (index < this.#content.length && !'[<>'.includes(this.#content.charAt(index))) index++;
    const hasSubset = this.#content.charCodeAt(index) === 0x5b;
    const subsetEnd = hasSubset ? this.#endOf(']', index) : undefined;
    this.#index = subsetEnd ?? index;
    if (this.#content.charCodeAt(this.#index) === 0x3e) this.#index++;
  }

  #endTag(): void {
    const start = this.#index;
    this.#index = start + 2;
    const name = this.#name();
    this.#skipBlanks();
    if (this.#content.charCodeAt(this.#index) === 0x3e) this.#index++;
    else this.#problems.add('A tag without an end', start);
    this.#tree.close(name, start, this.#index);
  }

  #startTag(): void {
    const start = this.#index;
    this.#index = start + 1;
    const name = this.#name();
    if (name === '') {
      this.#problems.add('A < that starts no tag', start);
      return;
    }
    const node = this.#tree.begin(name, spanOf(this.#text, start + 1, this.#index), start);
    while (this.#attribute(node));
    const isEmpty = this.#content.startsWith('/>', this.#index);
    const isClosed = isEmpty || this.#content.charCodeAt(this.#index) === 0x3e;
    if (!isClosed) this.#problems.add('A tag without an end', start);
    if (isClosed) this.#index += isEmpty ? 2 : 1;
    this.#tree.opened(node, name, start, this.#index, isEmpty);
  }

  /** Reads one attribute; false at the end of the tag. */
  #attribute(node: MapDraft): boolean {
    this.#skipBlanks();
    const start = this.#index;
    const code = this.#content.charCodeAt(start);
    if (start >= this.#content.length || code === 0x3e || code === 0x3c) return false;
    if (this.#content.startsWith('/>', start)) return false;
    const name = this.#name();
    const keySpan = spanOf(this.#text, start, this.#index);
    this.#skipBlanks();
    if (name === '' || this.#content.charCodeAt(this.#index) !== 0x3d) {
      this.#problems.add('Not an attribute', start);
      if (name === '') this.#index++;
      return true;
    }
    this.#index++;
    this.#skipBlanks();
    const place = this.#attributeValue();
    this.#index = place.after;
    node.entries.push({ key: `@${name}`, keySpan, value: this.#scalar(place, encodeXmlAttribute) });
    return true;
  }

  #attributeValue(): ScalarPlace {
    const before = this.#index;
    const quote = this.#content.charCodeAt(before);
    if (quote !== 0x22 && quote !== 0x27) {
      this.#problems.add('A value without quotes', before);
      let end = before;
      while (end < this.#content.length && !isSpaceOrAny(this.#content.charCodeAt(end), '<>"\'')) end++;
      return { style: 'plain', before, start: before, end, after: end };
    }
    const start = before + 1;
    const style = quote === 0x22 ? 'double' : 'single';
    const { end, isClosed } = quotedEnd(this.#content, start, quote);
    if (!isClosed) this.#problems.add('A value without an end', before);
    return { style, before, start, end, after: isClosed ? end + 1 : end };
  }

  #characters(from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isSpaceOrAny(this.#content.charCodeAt(start))) start++;
    while (end > start && isSpaceOrAny(this.#content.charCodeAt(end - 1))) end--;
    if (start === end) return;
    if (this.#tree.isOutside) this.#problems.add('Text outside of any element', start);
    const place: ScalarPlace = { style: 'plain', before: start, start, end, after: end };
    this.#tree.addText(this.#scalar(place, encodeXmlText));
  }

  #scalar(place: ScalarPlace, encode: (value: string) => string): Scalar {
    const hasReferences = this.#content.slice(place.start, place.end).includes('&');
    const decoded = hasReferences ? decodeXml(this.#text, place.start, place.end, this.#onUnknown) : undefined;
    return new Scalar(this.#text, place, 'string', encode, decoded);
  }

  #name(): string {
    const start = this.#index;
    while (this.#index < this.#content.length && !isSpaceOrAny(this.#content.charCodeAt(this.#index), '<>/="\'')) {
      this.#index++;
    }
    return utf8(this.#content.slice(start, this.#index));
  }

  #skipBlanks(): void {
    while (isSpaceOrAny(this.#content.charCodeAt(this.#index))) this.#index++;
  }

  /** Behind the next `mark`. */
  #endOf(mark: string, from: number): number | undefined {
    if (this.#missing.has(mark)) return undefined;
    const found = this.#content.indexOf(mark, from);
    if (found !== -1) return found + mark.length;
    this.#problems.add(`A ${mark} is missing`, from);
    this.#missing.add(mark);
    return undefined;
  }
}

/** Values may have line breaks, but no `<`: where one comes first, and not on the same line, the quote was forgotten. */
function quotedEnd(
  content: string,
  start: number,
  quote: number,
): { readonly end: number; readonly isClosed: boolean } {
  let lineEnd = -1;
  let hasTag = false;
  let index = start;
  for (; index < content.length; index++) {
    const code = content.charCodeAt(index);
    if (code === quote) return { end: index, isClosed: true };
    if (code === 0x3c) hasTag = true;
    if (code === 0x0a && lineEnd === -1) lineEnd = index;
    if (hasTag && lineEnd !== -1) break;
  }
  const end = lineEnd === -1 ? index : lineEnd;
  return { end, isClosed: false };
}

function isSpaceOrAny(code: number, others = ''): boolean {
  return isBlank(code) || code === 0x0a || (others !== '' && others.includes(String.fromCharCode(code)));
}
