import type { MappedText } from '../model.ts';
import { TextBuilder } from '../text.ts';

/** Undoes `%XX` of a URL. */
export function decodePercent(text: MappedText): MappedText {
  if (!text.content.includes('%')) return text;
  const builder = new TextBuilder(text);
  let from = 0;
  for (const match of text.content.matchAll(/%([0-9A-Fa-f]{2})/g)) {
    builder.copy(from, match.index);
    builder.add(String.fromCharCode(Number.parseInt(match[1] ?? '', 16)), match.index);
    from = match.index + 3;
  }
  builder.copy(from, text.content.length);
  return builder.finish(text.content.length);
}
