import type { ConfigDocument, ConfigNode, Entry, ListNode, MapNode, MappedText } from '../model.ts';
import { maxDepth } from './nodes.ts';
import { skipBlanks } from './text-lines.ts';
import { commentAt, isBlankOrEnd, YamlCursor } from './yaml-cursor.ts';
import { type FoundKey, findKey, keyOf, readProperties } from './yaml-key.ts';
import { emptyScalar, finishScalar, type TrailingComment } from './yaml-scalar.ts';
import { readValueAt } from './yaml-value.ts';

const dash = 0x2d;

/** What the reader of lines made of a text, and whether the `yaml` package may read it better. */
export interface YamlLines {
  readonly document: ConfigDocument;
  /** False where constructs were met that this reader does not know, or that look like errors. */
  readonly isOrdinary: boolean;
  /** Template actions (Helm, Jinja) are no YAML: the package would take them for maps. */
  readonly hasTemplates: boolean;
}

/** Reads YAML by lines and indentation; never fails, and leaves out what it cannot make sense of. */
export function readYamlLines(text: MappedText): ConfigDocument {
  return readLines(text).document;
}

/** Whether `readYamlLines` reads the text as a full YAML reader would. */
export function isOrdinaryYaml(text: MappedText): boolean {
  return readLines(text).isOrdinary;
}

/**
 * Tells from the first entries of a document that nothing in it holds a value: a definition of a custom resource has
 * thousands of lines more.
 */
export type HeadTest = (entries: readonly Entry[]) => boolean;

/** Of more entries a document's head has never been made: `apiVersion`, `kind`, and what somebody wrote before them. */
const longestHead = 4;

/** Reads YAML by lines, and says whether that is good enough. */
export function readLines(text: MappedText, holdsNothing?: HeadTest): YamlLines {
  const cursor = new YamlCursor(text, holdsNothing);
  const roots: ConfigNode[] = [];
  cursor.moveTo(cursor.next);
  while (!cursor.isAtEnd) readRoot(cursor, roots);
  const comments = cursor.comments.finish();
  return {
    document: {
      format: 'yaml',
      text,
      roots,
      comments,
      ...(cursor.actions.length === 0 ? {} : { actions: cursor.actions }),
      problems: cursor.problems.found,
    },
    isOrdinary: cursor.isOrdinary,
    hasTemplates: cursor.hasTemplates,
  };
}

/** Reads a document up to the next marker. More than one root in it is an error of the file: each is kept. */
function readRoot(cursor: YamlCursor, roots: ConfigNode[]): void {
  if (cursor.isAtMarker) {
    const root = readMarkerLine(cursor);
    if (root) roots.push(root);
  }
  for (let count = 0; !cursor.isAtMarker && !cursor.isAtEnd; count++) {
    if (count > 0) cursor.complain('A line that belongs to nothing', cursor.start);
    roots.push(readNode(cursor, -1, undefined));
  }
}

/** `--- value`: the document may start behind its marker. */
function readMarkerLine(cursor: YamlCursor): ConfigNode | undefined {
  const { content, lineStart, end } = cursor;
  const isStart = content.charCodeAt(lineStart) === dash;
  const from = skipBlanks(content, lineStart + 3, end);
  if (isStart && from < end && !commentAt(content, lineStart + 3, end)) {
    return readAfter(cursor, lineStart + 3, -1, false);
  }
  const comment = commentAt(content, lineStart + 3, end);
  if (comment) cursor.comments.trailing(comment.marker, comment.end);
  cursor.moveOn();
  return undefined;
}

/** Reads what starts at the current line's content and is indented further than `parent`. */
function readNode(cursor: YamlCursor, parent: number, tag: string | undefined): ConfigNode {
  if (cursor.depth >= maxDepth) return skipDeep(cursor, parent);
  cursor.depth++;
  const node = readNodeAt(cursor, parent, tag);
  cursor.depth--;
  return node;
}

function readNodeAt(cursor: YamlCursor, parent: number, tag: string | undefined): ConfigNode {
  const { start, end } = cursor;
  if (isDash(cursor)) return readList(cursor);
  const key = findKey(cursor, start, end);
  if (key) return readMap(cursor, key);
  const code = cursor.content.charCodeAt(start);
  // Anchor and tag on a line of their own stand before the collection below them.
  if (code === 0x26 || code === 0x21) return readAfter(cursor, start, parent, false);
  return readValueAt(cursor, start, parent, tag);
}

/** Nested deeper than anybody nests: what is in there is not read. */
function skipDeep(cursor: YamlCursor, parent: number): ConfigNode {
  const { text, start } = cursor;
  cursor.leaveOut(start);
  do cursor.moveOn();
  while (cursor.indent > parent);
  return emptyScalar(text, start, start, undefined);
}

function isDash({ content, start, end }: YamlCursor): boolean {
  return content.charCodeAt(start) === dash && isBlankOrEnd(content, start + 1, end);
}

function readMap(cursor: YamlCursor, first: FoundKey): MapNode {
  const { text, indent } = cursor;
  const entries: Entry[] = [];
  const start = text.at(first.before);
  let key: FoundKey | undefined = first;
  while (key) {
    const { key: name, keySpan } = keyOf(text, key);
    entries.push({ key: name, keySpan, value: readAfter(cursor, key.valueStart, indent, true) });
    if (cursor.depth === 1 && entries.length <= longestHead && cursor.holdsNothing?.(entries) === true)
      cursor.passDocument();
    key = nextKey(cursor, entries, indent);
  }
  return { kind: 'map', entries, span: { start, end: endOf(entries.at(-1)?.value, start) } };
}

/** The key on the next line of a map; lines that fit nowhere are taken in on the way. */
function nextKey(cursor: YamlCursor, entries: Entry[], indent: number): FoundKey | undefined {
  while (cursor.indent >= indent) {
    const isHere = cursor.indent === indent;
    if (isHere && isDash(cursor)) return undefined;
    const key = isHere ? findKey(cursor, cursor.start, cursor.end) : undefined;
    if (key) return key;
    cursor.complain('A line that belongs to nothing', cursor.start);
    adopt(entries, readNode(cursor, indent - 1, undefined));
  }
  return undefined;
}

function readList(cursor: YamlCursor): ListNode {
  const { text, indent, start } = cursor;
  const items: ConfigNode[] = [];
  while (cursor.indent >= indent) {
    const isItem = isDash(cursor);
    if (cursor.indent === indent && !isItem) break;
    if (cursor.indent > indent) cursor.complain('A line that belongs to nothing', cursor.start);
    if (isItem) items.push(readAfter(cursor, cursor.start + 1, cursor.indent, false));
    else items.push(readNode(cursor, indent, undefined));
  }
  const first = text.at(start);
  return { kind: 'list', items, span: { start: first, end: endOf(items.at(-1), first + 1) } };
}

function endOf(node: ConfigNode | undefined, otherwise: number): number {
  return node?.span.end ?? otherwise;
}

/**
 * Reads what stands behind a colon, a dash, a marker or properties: on the same line, or on the next lines. `isMapValue`: a
 * list may stand at the indentation of its key, and a key behind a key is no map.
 */
function readAfter(cursor: YamlCursor, from: number, parent: number, isMapValue: boolean): ConfigNode {
  const { content, end } = cursor;
  const start = skipBlanks(content, from, end);
  const properties = readProperties(content, start, end, false);
  const after = properties.end > start ? properties.end : from;
  const valueStart = properties.end > start ? skipBlanks(content, after, end) : start;
  const comment = commentAt(content, after, end);
  if (valueStart >= end || comment) return readBelow(cursor, after, parent, isMapValue, properties.tag, comment);
  if (isMapValue) return readValueAt(cursor, valueStart, parent, properties.tag);
  // The key of a compact map may have properties of its own; the map starts with them.
  const isKey = findKey(cursor, start, end) !== undefined;
  cursor.narrow(isKey ? start : valueStart);
  if (isKey || isDash(cursor)) return readNode(cursor, parent, properties.tag);
  return readValueAt(cursor, valueStart, parent, properties.tag);
}

/** Reads the value on the lines below, or an empty one if they hold none. */
function readBelow(
  cursor: YamlCursor,
  emptyAt: number,
  parent: number,
  isMapValue: boolean,
  tag: string | undefined,
  comment: TrailingComment | undefined,
): ConfigNode {
  const { text } = cursor;
  cursor.moveOn();
  const isBelow = cursor.indent > parent || (isMapValue && cursor.indent === parent && isDash(cursor));
  if (!isBelow) return finishScalar(text, emptyScalar(text, emptyAt, emptyAt, tag), undefined, comment);
  if (comment) cursor.comments.trailing(comment.marker, comment.end);
  return readNode(cursor, parent, tag);
}

/** Takes in what stands where only a key can stand: templates leave such lines behind. */
function adopt(entries: Entry[], node: ConfigNode): void {
  const last = entries.at(-1);
  if (node.kind === 'map') for (const entry of node.entries) entries.push(entry);
  if (node.kind !== 'list') return;
  const isAwaited = last?.value.kind === 'scalar' && last.value.text.content === '';
  if (last && isAwaited) entries[entries.length - 1] = { ...last, value: node };
  else entries.push({ key: '', keySpan: { start: node.span.start, end: node.span.start }, value: node });
}
