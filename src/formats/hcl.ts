import type { ConfigDocument, ConfigNode, Entry, MapNode, MappedText } from '../model.ts';
import { HclCursor } from './hcl-cursor.ts';
import { readHclString } from './hcl-string.ts';
import { readHclValue } from './hcl-value.ts';
import { maxDepth, spanOf } from './nodes.ts';

const quote = 0x22;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const equals = 0x3d;
const lineFeed = 0x0a;

/** A word or string before a block or an attribute. */
interface Label {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads HCL (Terraform, OpenTofu, Packer, Terragrunt, Nomad; the native syntax of HCL 2). A block is a map under its type and
 * its labels: `resource "a" "b" { c = 1 }` reads as `resource: {a: {b: {c: 1}}}`. A line that cannot be read is a problem,
 * and reading goes on with the next one.
 */
export function readHcl(text: MappedText): ConfigDocument {
  const cursor = new HclCursor(text);
  const start = cursor.index;
  const entries = readBody(cursor);
  const root: MapNode = { kind: 'map', entries, span: spanOf(text, start, cursor.index) };
  return { format: 'hcl', text, roots: [root], comments: cursor.comments.finish(), problems: cursor.problems.found };
}

/** Attributes and blocks, up to the brace that closes the body or the end of the text. */
function readBody(cursor: HclCursor): readonly Entry[] {
  const entries: Entry[] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.isAtEnd) return entries;
    if (cursor.code === closeBrace) {
      if (cursor.depth > 0) return entries;
      cursor.index++;
      continue;
    }
    const entry = readStatement(cursor);
    if (entry !== undefined) entries.push(entry);
  }
}

function readStatement(cursor: HclCursor): Entry | undefined {
  const start = cursor.index;
  const labels = readLabels(cursor);
  const [first] = labels;
  if (first !== undefined && labels.length === 1 && cursor.code === equals) {
    cursor.index++;
    cursor.skip(false);
    return entryOf(cursor, first, readHclValue(cursor, false));
  }
  if (first !== undefined && cursor.code === openBrace) return readBlock(cursor, labels);
  cursor.problems.add('Neither an attribute nor a block', start);
  if (cursor.code !== lineFeed) cursor.skipLine();
  if (cursor.index === start) cursor.index++;
  return undefined;
}

function readLabels(cursor: HclCursor): readonly Label[] {
  const labels: Label[] = [];
  for (;;) {
    cursor.skip(false);
    const start = cursor.index;
    if (cursor.code === quote) {
      const label = readHclString(cursor);
      const name = Buffer.from(label.text.content, 'latin1').toString('utf8');
      labels.push({ name, start: start + 1, end: Math.max(start + 1, cursor.index - 1) });
      continue;
    }
    // Files of variables may have dotted names, as properties do.
    let name = cursor.word();
    while (name !== '' && cursor.code === 0x2e) {
      cursor.index++;
      name = `${name}.${cursor.word()}`;
    }
    if (name === '') return labels;
    labels.push({ name, start, end: cursor.index });
  }
}

function readBlock(cursor: HclCursor, labels: readonly Label[]): Entry | undefined {
  const start = cursor.index;
  cursor.index++;
  if (cursor.depth + labels.length >= maxDepth) {
    cursor.problems.addTooDeep(start);
    cursor.index = cursor.content.length;
    return undefined;
  }
  cursor.depth++;
  const entries = readBody(cursor);
  cursor.depth--;
  if (!cursor.isAtEnd) cursor.index++;
  const body: ConfigNode = { kind: 'map', entries, span: spanOf(cursor.text, start, cursor.index) };
  return labels.reduceRight<Entry | undefined>((inner, label) => {
    if (inner === undefined) return entryOf(cursor, label, body);
    return entryOf(cursor, label, { kind: 'map', entries: [inner], span: body.span });
  }, undefined);
}

function entryOf({ text }: HclCursor, { name, start, end }: Label, value: ConfigNode): Entry {
  return { key: name, keySpan: spanOf(text, start, end), value };
}
