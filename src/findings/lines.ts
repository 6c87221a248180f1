import type { Position } from '../model.ts';

/** Turns byte offsets into lines and columns. */
export interface Lines {
  /** 1-based line and column; an offset behind the end means the end. */
  position(offset: number): Position;
  /** The line that holds the offset, without its line break. */
  around(offset: number): { readonly start: number; readonly end: number };
}

/** Counted bytes between two remembered counts; a column then costs at most this many steps. */
const BLOCK = 1024;

const LF = 0x0a;
const CR = 0x0d;

/**
 * Lines of a file (latin1 text, a character per byte). Columns count Unicode code points, as GitHub's pages do: an
 * emoji is one. A line ends at \n; the \r of \r\n is no part of it, and a lone \r ends nothing. A byte-order mark is
 * not counted. Nothing behind the highest offset that was asked for is looked at.
 */
export function linesOf(text: string): Lines {
  const top = text.startsWith('\xef\xbb\xbf') ? 3 : 0;
  const starts: number[] = [top];
  const counts: number[] = [0];
  let scanned = 0;

  const scanTo = (offset: number): void => {
    while (scanned < offset) {
      const end = Math.min(scanned + BLOCK, text.length);
      let count = counts[counts.length - 1] ?? 0;
      for (let index = scanned; index < end; index++) {
        const code = text.charCodeAt(index);
        if (code === LF) starts.push(index + 1);
        if (beginsCharacter(code)) count++;
      }
      counts.push(count);
      scanned += BLOCK;
    }
  };
  const charactersBefore = (offset: number): number => {
    const block = Math.floor(offset / BLOCK);
    let count = counts[block] ?? 0;
    for (let index = block * BLOCK; index < offset; index++) if (beginsCharacter(text.charCodeAt(index))) count++;
    return count;
  };

  const place = (offset: number): { line: number; start: number; at: number } => {
    let at = Math.max(top, Math.min(offset, text.length));
    while (at > top && at < text.length && !beginsCharacter(text.charCodeAt(at))) at--;
    if (text.charCodeAt(at) === LF && at > top && text.charCodeAt(at - 1) === CR) at--;
    scanTo(at);
    const line = lastAtOrBelow(starts, at);
    return { line, start: starts[line] ?? top, at };
  };

  return {
    position(offset) {
      const { line, start, at } = place(offset);
      return { line: line + 1, column: charactersBefore(at) - charactersBefore(start) + 1 };
    },
    around(offset) {
      const { start, at } = place(offset);
      const next = text.indexOf('\n', at);
      const end = next === -1 ? text.length : next;
      return { start, end: end > start && text.charCodeAt(end - 1) === CR && next !== -1 ? end - 1 : end };
    },
  };
}

/** Every byte but a continuation byte of UTF-8 begins a character. */
function beginsCharacter(code: number): boolean {
  return (code & 0xc0) !== 0x80;
}

/** Index of the last element that is not above `value`, in ascending numbers that begin at or below it. */
function lastAtOrBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
