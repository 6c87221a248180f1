import type { Checked } from './checksums.ts';

/** A JSON object, as far as anything is known about it. */
export type Claims = Readonly<Record<string, unknown>>;

/** The JSON object that base64 text (of either alphabet) holds, or undefined. */
export function objectOfBase64(text: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON: the text only looked like it.
    return undefined;
  }
}

/** A signed token: header and payload are JSON objects, so both begin with the base64 of `{"`. */
export const jwtPattern = /eyJ[0-9A-Za-z_-]{12,800}\.eyJ[0-9A-Za-z_-]{8,6000}\.[0-9A-Za-z_-]{16,1400}/;

/** Header and payload of a signed token (RFC 7515 compact form), or undefined where the text is none. */
export function readJwt(token: string): { readonly header: Claims; readonly payload: Claims } | undefined {
  const [first = '', second = ''] = token.split('.');
  const header = objectOfBase64(first);
  if (typeof header?.alg !== 'string') return undefined;
  const payload = objectOfBase64(second);
  return payload && { header, payload };
}

/** Checks that what follows `prefix` is base64 of a JSON object with these members. */
export function checkObject(prefix: string, members: readonly string[]): (token: string) => Checked {
  return (token) => {
    const value = objectOfBase64(token.slice(prefix.length));
    return value !== undefined && members.every((member) => member in value) ? 'valid' : 'unknown';
  };
}

/** Whether a token's body mixes two of capitals, small letters and digits, as words seldom do. */
export function isMixed(token: string): boolean {
  const body = token.slice(8);
  return [/[0-9]/, /[a-z]/, /[A-Z]/].filter((kind) => kind.test(body)).length > 1;
}

function isObject(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
