/** A half-open range of characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Shorter values stand in every text by chance; they are masked where they were found and nowhere else. */
export const SHORTEST = 4;

/** Longer needles are cut into pieces of this size, so that a look at a part of a line knows how far to look around. */
export const LONGEST = 128;

/** Every occurrence of any of many strings, in one pass over the text; for each start the longest. */
export interface Needles {
  readonly occurrences: (text: string) => readonly Range[];
}

/** A file may hold thousands of secrets, so they are looked up by their first characters and then by whole pieces. */
export function needlesOf(strings: Iterable<string>): Needles {
  const byHead = new Map<string, Map<number, Set<string>>>();
  for (const text of strings) for (const piece of piecesOf(text)) add(byHead, piece);
  const lengths = new Map<string, readonly number[]>();
  for (const [head, buckets] of byHead) {
    lengths.set(
      head,
      [...buckets.keys()].sort((a, b) => b - a),
    );
  }

  const lengthAt = (text: string, index: number): number => {
    const head = text.slice(index, index + SHORTEST);
    const buckets = byHead.get(head);
    if (buckets === undefined) return 0;
    return lengths.get(head)?.find((length) => buckets.get(length)?.has(text.slice(index, index + length))) ?? 0;
  };
  return {
    occurrences(text) {
      const found: Range[] = [];
      if (byHead.size === 0) return found;
      for (let index = 0; index + SHORTEST <= text.length; index++) {
        const length = lengthAt(text, index);
        if (length > 0) found.push({ start: index, end: index + length });
      }
      return joined(found);
    },
  };
}

/** The union of ranges that are sorted by start. */
export function joined(sorted: readonly Range[]): readonly Range[] {
  const union: Range[] = [];
  for (const range of sorted) {
    const last = union[union.length - 1];
    if (last === undefined || range.start > last.end) union.push(range);
    else if (range.end > last.end) union[union.length - 1] = { start: last.start, end: range.end };
  }
  return union;
}

function add(byHead: Map<string, Map<number, Set<string>>>, piece: string): void {
  const head = piece.slice(0, SHORTEST);
  const buckets = byHead.get(head) ?? new Map<number, Set<string>>();
  const bucket = buckets.get(piece.length) ?? new Set<string>();
  byHead.set(head, buckets.set(piece.length, bucket.add(piece)));
}

/** The last piece overlaps the one before it, so that no end is left over. */
function* piecesOf(text: string): Iterable<string> {
  if (text.length < SHORTEST) return;
  if (text.length <= LONGEST) {
    yield text;
    return;
  }
  for (let start = 0; start + LONGEST < text.length; start += LONGEST) yield text.slice(start, start + LONGEST);
  yield text.slice(-LONGEST);
}
