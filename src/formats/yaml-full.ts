import type { ConfigDocument, ConfigNode, Entry, MappedText, ScalarNode, Span } from '../model.ts';
import { utf8 } from '../text.ts';
import { maxDepth, ProblemList, spanOf } from './nodes.ts';
import { lineEndAt, lineStartAfter, skipBlanks, trimmedEnd } from './text-lines.ts';
import { decodeBlock, firstIndent, readBlockHeader } from './yaml-block.ts';
import { commentAt } from './yaml-cursor.ts';
import { tooDeepAt } from './yaml-depth.ts';
import { readComments } from './yaml-full-comments.ts';
import { decodeQuoted } from './yaml-key.ts';
import { decodePlain } from './yaml-quoted.ts';
import {
  emptyScalar,
  encodeDouble,
  encodeFlowPlain,
  encodePlain,
  encodeSingle,
  finishScalar,
  scalarType,
  type TrailingComment,
  YamlScalar,
} from './yaml-scalar.ts';

type Yaml = typeof import('yaml');
type YamlNode = import('yaml').Node;
type YamlLeaf = import('yaml').Scalar;

const doubleQuote = 0x22;
const singleQuote = 0x27;

/** What the `yaml` package made of a text. */
export interface FullYaml {
  readonly document: ConfigDocument;
  /** False if the package found an error. */
  readonly isValid: boolean;
}

interface Reading {
  readonly yaml: Yaml;
  readonly text: MappedText;
  readonly problems: ProblemList;
  /** Places of the comments that scalars hold. */
  readonly taken: Set<number>;
  depth: number;
  isInFlow: boolean;
}

/**
 * Reads YAML with the `yaml` package. Only its structure is used: scalars are decoded by our own readers from their
 * places, because the package keeps no map from decoded characters to the source. Aliases are not followed.
 */
export async function readYamlFully(text: MappedText): Promise<FullYaml> {
  const yaml = await import('yaml');
  const problems = new ProblemList(text);
  try {
    return readDocuments({ yaml, text, problems, taken: new Set(), depth: 0, isInFlow: false });
  } catch (error) {
    // The package should note errors, not throw them; where it does, the reader of lines has to do.
    problems.add(`Not readable as YAML: ${error instanceof Error ? error.name : 'unknown'}`, 0);
    return { document: { format: 'yaml', text, roots: [], comments: [], problems: problems.found }, isValid: false };
  }
}

function readDocuments(reading: Reading): FullYaml {
  const { yaml, text, problems } = reading;
  const tokens = [...new yaml.Parser().parse(text.content)];
  const tooDeep = tooDeepAt(tokens, maxDepth);
  if (tooDeep !== undefined) {
    problems.addTooDeep(tooDeep);
    return { document: { format: 'yaml', text, roots: [], comments: [], problems: problems.found }, isValid: false };
  }
  const options = {
    schema: 'failsafe',
    keepSourceTokens: true,
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
  } as const;
  const roots: ConfigNode[] = [];
  for (const document of new yaml.Composer(options).compose(tokens)) {
    for (const error of document.errors) problems.add(error.message, error.pos[0]);
    const { contents } = document;
    const isMissing =
      !contents || (yaml.isScalar(contents) && !contents.tag && !contents.anchor && sourceOf(reading, contents) === '');
    if (!isMissing) roots.push(readNode(reading, contents, 0));
  }
  const comments = readComments(yaml, text, reading.taken);
  return {
    document: { format: 'yaml', text, roots, comments, problems: problems.found },
    isValid: problems.found.length === 0,
  };
}

function sourceOf({ text }: Reading, node: YamlNode): string {
  const [start = 0, end = 0] = node.range ?? [];
  return text.content.slice(start, end);
}

/** `otherwise` is where an item without a place of its own stands. */
function readNode(reading: Reading, node: YamlNode | null | undefined, otherwise: number): ConfigNode {
  const { yaml, text } = reading;
  const start = node?.range?.[0] ?? otherwise;
  if (!node) return emptyScalar(text, start, start, undefined);
  if (reading.depth >= maxDepth) {
    reading.problems.addTooDeep(start);
    return emptyScalar(text, start, start, undefined);
  }
  if (yaml.isScalar(node)) return readScalar(reading, node);
  if (yaml.isAlias(node)) return readAlias(reading, node);
  if (!yaml.isCollection(node)) return emptyScalar(text, start, start, undefined);
  const wasInFlow = reading.isInFlow;
  reading.isInFlow ||= node.flow === true;
  reading.depth++;
  const collection = yaml.isMap(node) ? readMap(reading, node) : readList(reading, node);
  reading.depth--;
  reading.isInFlow = wasInFlow;
  return collection;
}

function readMap(reading: Reading, node: import('yaml').YAMLMap): ConfigNode {
  const entries: Entry[] = [];
  for (const pair of node.items) entries.push(readPair(reading, pair, node.range?.[0] ?? 0));
  return { kind: 'map', entries, span: collectionSpan(reading, node, entries.at(-1)?.value) };
}

function readList(reading: Reading, node: import('yaml').YAMLSeq | YamlNode): ConfigNode {
  const items: ConfigNode[] = [];
  const start = node.range?.[0] ?? 0;
  for (const item of 'items' in node ? node.items : []) items.push(readItem(reading, item, start));
  return { kind: 'list', items, span: collectionSpan(reading, node, items.at(-1)) };
}

function readItem(reading: Reading, item: unknown, otherwise: number): ConfigNode {
  const { yaml } = reading;
  if (!yaml.isPair(item)) return readNode(reading, yaml.isNode(item) ? item : undefined, otherwise);
  const entry = readPair(reading, item, otherwise);
  return { kind: 'map', entries: [entry], span: { start: entry.keySpan.start, end: entry.value.span.end } };
}

/** Brackets are a part of their collection; one without (`[a: b]` holds a map) ends with its last value. */
function collectionSpan({ text }: Reading, node: YamlNode, last: ConfigNode | undefined): Span {
  const [start = 0, end = 0] = node.range ?? [];
  const span = spanOf(text, start, end);
  const isBracketed = 'flow' in node && node.flow === true && /^[[{]/.test(text.content.charAt(start));
  return isBracketed || !last ? span : { start: span.start, end: last.span.end };
}

function readPair(reading: Reading, pair: import('yaml').Pair, otherwise: number): Entry {
  const { yaml, text } = reading;
  const { key, value } = pair;
  const keyNode = yaml.isNode(key) ? key : undefined;
  const keyEnd = keyNode?.range?.[1] ?? otherwise;
  const name = readKey(reading, keyNode, otherwise);
  if (yaml.isNode(value)) return { ...name, value: readNode(reading, value, keyEnd) };
  return {
    ...name,
    value: finishScalar(text, emptyScalar(text, keyEnd, keyEnd, undefined), undefined, commentBehind(reading, keyEnd)),
  };
}

/** A collection as a key is read as the text it is written with. */
function readKey(reading: Reading, node: YamlNode | undefined, otherwise: number): Pick<Entry, 'key' | 'keySpan'> {
  const { yaml, text } = reading;
  if (yaml.isScalar(node)) {
    const scalar = readScalar(reading, node);
    return { key: utf8(scalar.text.content), keySpan: scalar.text.span };
  }
  const [start = otherwise, end = otherwise] = node?.range ?? [];
  return { key: utf8(text.content.slice(start, end)), keySpan: spanOf(text, start, end) };
}

/** Aliases are not followed: what the anchor holds is read where it stands. */
function readAlias(reading: Reading, node: YamlNode): ScalarNode {
  const [start = 0, end = start] = node.range ?? [];
  return finishScalar(
    reading.text,
    emptyScalar(reading.text, start, end, undefined),
    undefined,
    commentBehind(reading, end),
  );
}

function readScalar(reading: Reading, node: YamlLeaf): ScalarNode {
  const { text } = reading;
  const [start = 0, end = start] = node.range ?? [];
  const tag = node.tag?.replace(/^tag:yaml\.org,2002:/, '!!');
  const token = node.srcToken;
  if (token?.type === 'block-scalar') return readBlock(reading, start, end, token.indent, tag);
  const code = text.content.charCodeAt(start);
  if (start === end) return readEmpty(reading, start, tag);
  const isQuoted = token?.type === 'double-quoted-scalar' || token?.type === 'single-quoted-scalar';
  const scalar = isQuoted ? quotedScalar(text, start, end, code) : plainScalar(reading, start, end, tag);
  return finishScalar(text, scalar, tag, commentBehind(reading, end));
}

/** The package puts what is missing behind the blanks; it stands behind the indicator. */
function readEmpty(reading: Reading, start: number, tag: string | undefined): ScalarNode {
  const at = trimmedEnd(reading.text.content, 0, start);
  return finishScalar(reading.text, emptyScalar(reading.text, at, at, tag), undefined, commentBehind(reading, at));
}

function quotedScalar(text: MappedText, start: number, end: number, quote: number): YamlScalar {
  const isDouble = quote === doubleQuote;
  const style = isDouble ? 'double' : 'single';
  const isClosed = end > start + 1 && (isDouble || quote === singleQuote);
  const close = isClosed ? end - 1 : end;
  const place = { style, before: start, start: start + 1, end: close, after: end } as const;
  const decoded = decodeQuoted(text, start + 1, close, quote);
  return new YamlScalar(text, place, 'string', isDouble ? encodeDouble : encodeSingle, decoded);
}

function plainScalar({ text, isInFlow }: Reading, start: number, end: number, tag: string | undefined): YamlScalar {
  const isFolded = text.content.slice(start, end).includes('\n');
  const decoded = isFolded ? decodePlain(text, start, end) : undefined;
  const type = scalarType('plain', decoded?.content ?? text.content.slice(start, end), tag);
  const place = { style: 'plain', before: start, start, end, after: end } as const;
  return new YamlScalar(text, place, type, isInFlow ? encodeFlowPlain : encodePlain, decoded);
}

/** `parent` is the indentation around the scalar; without an indicator, the first line with content sets its own. */
function readBlock(reading: Reading, start: number, end: number, parent: number, tag: string | undefined): ScalarNode {
  const { text } = reading;
  const { content } = text;
  const lineEnd = lineEndAt(content, start);
  const header = readBlockHeader(content, start, lineEnd);
  if (!header) return emptyScalar(text, start, end, tag);
  const bodyStart = lineStartAfter(content, lineEnd);
  const indent = header.indent > 0 ? Math.max(parent, 0) + header.indent : firstIndent(content, bodyStart, end);
  const body = decodeBlock(text, header, bodyStart, end, indent);
  const place = { style: 'block', before: start, start: header.end, end: body.end, after: body.end } as const;
  const scalar = new YamlScalar(text, place, 'string', encodeDouble, body.text);
  const comment = commentAt(content, header.end, lineEnd);
  if (comment) reading.taken.add(comment.marker);
  return finishScalar(text, scalar, tag, comment);
}

/** The comment on the line of a scalar, behind it or behind the comma after it. */
function commentBehind(reading: Reading, end: number): TrailingComment | undefined {
  const { content } = reading.text;
  const next = skipBlanks(content, end, content.length);
  const from = reading.isInFlow && content.charAt(next) === ',' ? next + 1 : end;
  const found = commentAt(content, from, content.length);
  if (!found) return undefined;
  reading.taken.add(found.marker);
  return { marker: found.marker, end: lineEndAt(content, found.marker) };
}
