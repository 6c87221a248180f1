import type { MappedText } from '../model.ts';

/** A name and what stands behind its `=`. */
interface Pair {
  readonly name: string;
  readonly text: MappedText;
}

/** `name=value` behind a blank; at the start of a line blanks may stand around the sign. */
const pair =
  /(?:^[ \t]*([A-Za-z_]\w{0,80})[ \t]*=[ \t]*|[ \t]([A-Za-z_]\w{0,80})=)(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})'|(\{\{[^}\n]{0,500}\}\}|[^\s"'#]\S{0,2000}))/g;

/** The pairs of a line of an inventory, or of a task that is written in one line (`name=app password=x`). */
export function* pairsOfLine(line: MappedText): Generator<Pair> {
  if (!line.content.includes('=')) return;
  for (const match of line.content.matchAll(pair)) {
    const quoted = match[3] ?? match[4];
    const value = quoted ?? match[5] ?? '';
    const end = match.index + match[0].length - (quoted === undefined ? 0 : 1);
    yield { name: match[1] ?? match[2] ?? '', text: line.slice(end - value.length, end) };
  }
}
