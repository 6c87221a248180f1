const longestName = 64;
const credentialWords = new Set(
  'APIKEY AUTH CREDENTIAL CREDENTIALS DSN KEY PASS PASSPHRASE PASSWD PASSWORD PAT PWD SECRET TOKEN'.split(' '),
);

/**
 * Where a second assignment starts inside an unquoted value, or -1: a line break was lost (`A=your_key_hereSECRET_KEY=…`).
 * Only a name of several words that says credential counts, and not in URLs, whose queries look the same.
 */
export function gluedAssignment(value: string): number {
  const url = value.search(/:\/\/|[?&]/);
  const limit = url < 0 ? value.length : url;
  for (let equals = value.indexOf('='); equals >= 0 && equals < limit; equals = value.indexOf('=', equals + 1)) {
    const start = nameStart(value, equals);
    const isFollowed = equals + 1 < value.length && value.charAt(equals + 1) !== '=';
    const isGlued = start > 0 && /[a-z0-9]/.test(value.charAt(start - 1));
    if (isFollowed && isGlued && isCredentialName(value.slice(start, equals))) return start;
  }
  return -1;
}

function nameStart(value: string, equals: number): number {
  let start = equals;
  while (start > 0 && equals - start < longestName && /[A-Z0-9_]/.test(value.charAt(start - 1))) start--;
  while (start < equals && !/[A-Z]/.test(value.charAt(start))) start++;
  return start;
}

function isCredentialName(name: string): boolean {
  const words = name.split('_').filter((word) => word !== '');
  return words.length > 1 && words.some((word) => credentialWords.has(word));
}
