import type { MappedText } from '../model.ts';
import { latin1 } from '../text.ts';
import { JoinedText } from './joined-text.ts';

/** What an escape stands for, and how many characters of the source it takes. */
export interface Escape {
  readonly decoded: string;
  readonly length: number;
}
/** Reads the escape that starts at `index`; undefined where it means nothing. */
export type ReadEscape = (content: string, index: number, end: number) => Escape | undefined;

/** Decodes backslash escapes from `start` to `end`; those that mean nothing stay as they are. */
export function decodeEscapes(
  text: MappedText,
  start: number,
  end: number,
  read: ReadEscape,
  onUnknown: (index: number) => void,
): MappedText {
  const { content } = text;
  const builder = new JoinedText(text);
  let from = start;
  let index = start;
  while (index < end) {
    if (content.charCodeAt(index) !== 0x5c) {
      index++;
      continue;
    }
    const found = read(content, index, end);
    if (!found) {
      onUnknown(index);
      index += 2;
      continue;
    }
    if (from < index) builder.copy(from, index);
    if (found.decoded !== '') builder.add(found.decoded, index);
    index += found.length;
    from = index;
  }
  if (from < end) builder.copy(from, end);
  return builder.finish(end);
}

/** A code point as latin1; what has no UTF-8 becomes U+FFFD. */
export function characterOf(codePoint: number): string {
  const isCharacter = codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
  return latin1(String.fromCodePoint(isCharacter ? codePoint : 0xfffd));
}

/** The number that `length` hexadecimal digits at `start` spell, if they all stand before `end`. */
export function hexAt(content: string, start: number, length: number, end: number): number | undefined {
  if (start + length > end) return undefined;
  const digits = content.slice(start, start + length);
  return /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
