import type { Position } from '../model.ts';

/** `path:line:column`, which terminals and editors make clickable. */
export function placeOf(path: string, start: Position | undefined): string {
  return start === undefined ? path : `${path}:${start.line}:${start.column}`;
}
