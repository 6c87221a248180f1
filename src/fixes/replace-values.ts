import type { ScalarNode } from '../model.ts';
import { latin1, utf8 } from '../text.ts';
import type { Change, Splice } from './change.ts';

/** A part of a value, and what is written in its place. */
export type Replace = Extract<Change, { kind: 'replace' }>;

/**
 * Edits for parts of values. Between quotes only the bytes of the part change: what is written needs no escape. An
 * unquoted value is spelled anew where the new text needs quotes, all of its parts at once.
 */
export function replaceValues(changes: readonly Replace[], content: string): readonly Splice[] {
  const plain = new Map<ScalarNode, Replace[]>();
  const splices: Splice[] = [];
  for (const change of changes) {
    if (change.node?.style !== 'plain') splices.push({ ...change.span, text: latin1(change.text) });
    else plain.set(change.node, [...(plain.get(change.node) ?? []), change]);
  }
  for (const [node, parts] of plain) for (const splice of replacePlain(node, parts, content)) splices.push(splice);
  return splices;
}

function replacePlain(node: ScalarNode, parts: readonly Replace[], content: string): readonly Splice[] {
  const value = rewritten(node, parts);
  const spelled = node.encode(value);
  const isWhole = content.slice(node.span.start, node.span.end) === node.text.content;
  if (spelled === value && isWhole) return parts.map(({ span, text }) => ({ ...span, text: latin1(text) }));
  return [{ ...node.span, text: latin1(spelled) }];
}

/** The decoded value with its parts replaced. */
function rewritten(node: ScalarNode, parts: readonly Replace[]): string {
  const { content } = node.text;
  let value = '';
  let from = 0;
  for (const { span, text } of [...parts].sort((a, b) => a.span.start - b.span.start)) {
    const [start, end] = partOf(node, span.start, span.end);
    value += content.slice(from, Math.max(from, start)) + latin1(text);
    from = Math.max(from, end);
  }
  return utf8(value + content.slice(from));
}

/** Where a stretch of the file stands in the decoded text of a scalar. */
export function partOf(node: ScalarNode, start: number, end: number): readonly [number, number] {
  const { content } = node.text;
  let from = 0;
  while (from < content.length && node.text.at(from) < start) from++;
  let to = from;
  while (to < content.length && node.text.at(to) < end) to++;
  return [from, to];
}
