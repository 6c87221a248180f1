import type { ConfigDocument, ConfigNode } from '../../src/model.ts';

/** A tree as plain data, with the source behind every span and the offset of every character. */
export function shapeOf(node: ConfigNode): unknown {
  if (node.kind === 'map') {
    return { map: node.entries.map((entry) => [entry.key, entry.keySpan, shapeOf(entry.value)]), span: node.span };
  }
  if (node.kind === 'list') return { list: node.items.map(shapeOf), span: node.span };
  const { type, style, text, span, tag, comment } = node;
  const offsets = Array.from({ length: text.content.length + 1 }, (_, index) => text.at(index));
  return { type, style, text: text.content, offsets, span, tag, comment };
}

/** Everything that two readers of the same text must agree on. */
export function documentShape(document: ConfigDocument): unknown {
  return {
    roots: document.roots.map(shapeOf),
    comments: document.comments.map((comment) => ({ content: comment.content, start: comment.at(0) })),
  };
}

/** A tree as the values that a program would get. */
export function plainOf(node: ConfigNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'list') return node.items.map(plainOf);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map((entry) => [entry.key, plainOf(entry.value)]));
  return node.type === 'null' ? null : node.text.content;
}
