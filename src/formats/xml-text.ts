import type { MappedText } from '../model.ts';
import { TextBuilder } from '../text.ts';
import { characterOf } from './escapes.ts';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The longest reference that is read, `&#x10FFFF;`, with some zeros in front. */
const longestReference = 16;

/** Decodes the five named and the numeric references; no others exist without a document type, which is not read. */
export function decodeXml(
  text: MappedText,
  start: number,
  end: number,
  onUnknown: (index: number) => void,
): MappedText {
  const { content } = text;
  const builder = new TextBuilder(text);
  let from = start;
  for (let index = start; index < end; index++) {
    if (content.charCodeAt(index) !== 0x26) continue;
    const reference = referenceAt(content, index, end);
    const decoded = reference === undefined ? undefined : decodeReference(reference);
    if (reference === undefined || decoded === undefined) {
      onUnknown(index);
      continue;
    }
    if (from < index) builder.copy(from, index);
    builder.add(decoded, index);
    from = index + reference.length + 2;
    index = from - 1;
  }
  if (from < end) builder.copy(from, end);
  return builder.finish(end);
}

/** Spells a value as character data. */
export function encodeXmlText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Spells a value as an attribute's, quotes included. White space other than blanks would be normalised to a blank. */
export function encodeXmlAttribute(value: string): string {
  const escaped = encodeXmlText(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
  return `"${escaped}"`;
}

function referenceAt(content: string, index: number, end: number): string | undefined {
  const part = content.slice(index + 1, Math.min(end, index + longestReference));
  const semicolon = part.indexOf(';');
  return semicolon === -1 ? undefined : part.slice(0, semicolon);
}

function decodeReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return Object.hasOwn(named, reference) ? named[reference] : undefined;
  if (/^#\d+$/.test(reference)) return characterOf(Number.parseInt(reference.slice(1), 10));
  return /^#[xX][0-9a-fA-F]+$/.test(reference) ? characterOf(Number.parseInt(reference.slice(2), 16)) : undefined;
}
