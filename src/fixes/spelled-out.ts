import type { Place } from './place.ts';

/** Whether the file holds the value as text, escapes and line breaks aside: base64 and links cannot be edited in place. */
export function isSpelledOut({ match, file }: Place): boolean {
  const { span, secret } = match;
  if (span === undefined || secret === '') return false;
  if (file.content.startsWith(secret, span.start)) return true;
  const source = file.content.slice(span.start, span.end);
  const bare = squeezed(secret);
  // A text of JSON inside a text of JSON has its escapes escaped.
  for (let text = source, depth = 0; depth < 4; depth++) {
    if (squeezed(text) === bare) return true;
    text = text.replace(/\\(?:u00([0-9a-fA-F]{2})|x([0-9a-fA-F]{2})|([\s\S]))/g, unescaped);
  }
  return squeezed(source.replaceAll("''", "'")) === bare;
}

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(_: string, unicode: string | undefined, hex: string | undefined, sign: string | undefined): string {
  const code = unicode ?? hex;
  return code === undefined ? (letters[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16));
}

/** Without blanks and line breaks, which folding and indentation change. */
function squeezed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '');
}
