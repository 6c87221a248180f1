/** The word that was probably meant, or undefined where none is close. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const typed = word.toLowerCase().slice(0, 64);
  const most = typed.length < 4 ? 1 : Math.min(3, Math.floor(typed.length / 3) + 1);
  const distances = words.map((known) => ({ known, distance: distanceOf(typed, known.toLowerCase()) }));
  const close = distances.filter(({ distance }) => distance <= most).sort((a, b) => a.distance - b.distance);
  return close[0]?.known ?? words.find((known) => typed.length >= 3 && known.toLowerCase().startsWith(typed));
}

/** ` Did you mean …?`, to put behind a message; empty where nothing is close. */
export function didYouMean(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

/** Edits (insert, delete, replace, swap neighbours) between two words. */
function distanceOf(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
