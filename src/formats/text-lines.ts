import type { MappedText } from '../model.ts';

/** The lines of a text, without their ends. */
export function* textLines(text: MappedText): Generator<MappedText> {
  const { content } = text;
  for (let start = 0; start < content.length; ) {
    const found = content.indexOf('\n', start);
    const end = found < 0 ? content.length : found;
    yield text.slice(start, end);
    start = end + 1;
  }
}

/** The first place from `start` on that holds no blank. */
export function skipBlanks(content: string, start: number, end: number): number {
  let index = start;
  while (index < end && isSpaceOrTab(content.charCodeAt(index))) index++;
  return index;
}

/** End of the content of the line that holds `index`. */
export function lineEndAt(content: string, index: number): number {
  const found = content.indexOf('\n', index);
  const end = found < 0 ? content.length : found;
  return end > index && content.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}

/** Start of the line behind the one that holds `index`. */
export function lineStartAfter(content: string, index: number): number {
  const found = content.indexOf('\n', index);
  return found < 0 ? content.length : found + 1;
}

/** `end` without the blanks before it. */
export function trimmedEnd(content: string, start: number, end: number): number {
  let index = end;
  while (index > start && isSpaceOrTab(content.charCodeAt(index - 1))) index--;
  return index;
}

function isSpaceOrTab(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
