import { latin1OfBytes } from '../text.ts';

/**
 * A file's text as everything inside sees it: latin1, a character per byte of UTF-8. UTF-16 (told by its byte-order
 * mark) is transcoded first, so spans in such a file count bytes of the transcoded text. Masking would miss every
 * secret of a UTF-16 file that was not transcoded the same way as for the readers.
 */
export function sourceText(bytes: Uint8Array): string {
  const encoding = utf16Encoding(bytes);
  if (encoding === undefined) return latin1OfBytes(bytes);
  return latin1OfBytes(Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8'));
}

/** Undefined for UTF-8 and anything else that is read byte by byte. */
export function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
