import type { MapNode } from '../model.ts';
import { indentAt, layoutOf } from './change.ts';

/** The members of `added` as they go behind the last one of an object in JSON, laid out as the rest. */
export function membersBehind(holder: MapNode, added: object, content: string): string {
  const { lineEnd, unit } = layoutOf(content);
  const first = holder.entries[0]?.keySpan.start ?? 0;
  const isOneLine = !content.slice(holder.span.start, first).includes('\n');
  if (isOneLine) return `, ${JSON.stringify(added).slice(1, -1)}`;
  const indent = indentAt(content, first);
  const lines = JSON.stringify(added, undefined, unit).split('\n').slice(1, -1);
  const step = lines[0]?.match(/^\s*/)?.[0].length ?? 0;
  return lines.map((line, index) => `${index === 0 ? ',' : ''}${lineEnd}${indent}${line.slice(step)}`).join('');
}
