import type { Span } from '../model.ts';

/** Spans that do not overlap each other, and which of them a place touches. */
export interface SpanIndex {
  /** `position` is what `find` answers with; it grows from call to call. */
  add(span: Span, position: number): void;
  /** The position of the first one added that overlaps the span. */
  find(span: Span): number | undefined;
}

/** Bytes of a file that share an entry. */
const BLOCK = 64;

/** Files by the bytes that they cover, since a hostile file holds more places than can be compared with each other. */
export function spanIndex(): SpanIndex {
  const blocks = new Map<number, { readonly span: Span; readonly position: number }[]>();
  return {
    add(span, position) {
      for (const block of blocksOf(span)) {
        const own = blocks.get(block);
        if (own === undefined) blocks.set(block, [{ span, position }]);
        else own.push({ span, position });
      }
    },
    find(span) {
      let first: number | undefined;
      for (const block of blocksOf(span)) {
        const found = blocks.get(block)?.find((other) => overlaps(other.span, span))?.position;
        if (found !== undefined && (first === undefined || found < first)) first = found;
      }
      return first;
    },
  };
}

function* blocksOf({ start, end }: Span): Generator<number> {
  const last = Math.floor(Math.max(start, end - 1) / BLOCK);
  for (let block = Math.floor(start / BLOCK); block <= last; block++) yield block;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether one of the spans, which may overlap, holds all of the span that is asked for. */
export function holderOf(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  const farthest: number[] = [];
  for (const { end } of sorted) farthest.push(Math.max(end, farthest[farthest.length - 1] ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (farthest[low - 1] ?? 0) >= end;
  };
}
