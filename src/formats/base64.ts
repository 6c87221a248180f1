import type { MappedText } from '../model.ts';
import { decodedText } from '../text.ts';

/** Decodes base64 or base64url, line breaks allowed; undefined where the text is neither. Each byte points at its group. */
export function decodeBase64(text: MappedText): MappedText | undefined {
  const { content } = text;
  if (!/^[A-Za-z0-9+/_\-\r\n \t]+={0,2}[\r\n \t]*$/.test(content)) return undefined;
  const digits: number[] = [];
  for (let index = 0; index < content.length; index++)
    if (/[A-Za-z0-9+/_-]/.test(content[index] ?? '')) digits.push(index);
  const decoded = Buffer.from(content, 'base64').toString('latin1');
  if (decoded === '' || digits.length % 4 === 1) return undefined;
  const offsets: number[] = [];
  for (let index = 0; index < decoded.length; index++)
    offsets.push(text.at(digits[Math.floor(index / 3) * 4] ?? content.length));
  const whole = decodedText(decoded, [...offsets, text.at(content.trimEnd().length)]);
  return inGroups(whole, 0, decoded.length);
}

/** Four characters of base64 hold three: a span that ends inside of them has to cover all four, or it shows a part. */
function inGroups(text: MappedText, from: number, to: number): MappedText {
  const isLast = text.content.slice(to).trim() === '';
  const end = text.at(isLast ? text.content.length : Math.min(text.content.length, Math.ceil(to / 3) * 3));
  return {
    content: text.content.slice(from, to),
    at: (index) => (from + index >= to ? end : text.at(from + index)),
    slice: (start, stop = to - from) => inGroups(text, from + start, Math.min(to, from + stop)),
    span: { start: text.at(from), end },
  };
}

/** Whether decoded bytes read as text: no control characters, and valid UTF-8. */
export function isText(latin1: string): boolean {
  if (/[\x00-\x08\x0e-\x1f\x7f]/.test(latin1)) return false;
  return !Buffer.from(latin1, 'latin1').toString('utf8').includes('\ufffd');
}
