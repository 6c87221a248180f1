/** What an offline check says about a token. */
export type Checked = 'valid' | 'invalid' | 'unknown';

/** For tokens whose fixed parts prove them: what the pattern took is one. */
export function verified(): Checked {
  return 'valid';
}

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 (IEEE) of latin1 text. Our own, since `zlib.crc32` is younger than the oldest Node that we support. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    crc = (crc >>> 8) ^ (crcTable[(crc ^ text.charCodeAt(index)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The number in base 62, digits before capitals before small letters, padded with zeros. */
export function base62(value: number, width: number): string {
  let rest = value;
  let text = '';
  while (rest > 0) {
    text = base62Digits.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(width, '0');
}

/**
 * GitHub's and npm's tokens: 30 random characters, then their CRC-32 in six digits of base 62.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function checkCrc32Base62(token: string): Checked {
  const body = token.slice(-36, -6);
  return base62(crc32(body), 6) === token.slice(-6) ? 'valid' : 'invalid';
}

/**
 * GitLab's routable tokens: the last seven characters are the CRC-32, in base 36, of all that precedes them.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export function checkCrc32Base36(token: string): Checked {
  const body = token.slice(0, -7);
  return crc32(body).toString(36).padStart(7, '0') === token.slice(-7) ? 'valid' : 'invalid';
}

/** The four bytes of the CRC-32 in hex, the lowest first, as Grafana writes them (pkg/components/satokengen). */
export function crc32Hex(text: string): string {
  const crc = crc32(text);
  return [0, 8, 16, 24].map((shift) => ((crc >>> shift) & 0xff).toString(16).padStart(2, '0')).join('');
}

/** Grafana's service account tokens: `glsa_`, the secret, `_`, the CRC-32 of both. */
export function checkCrc32Hex(token: string): Checked {
  return crc32Hex(token.slice(0, -9)) === token.slice(-8) ? 'valid' : 'invalid';
}

const bech32Digits = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const bech32Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The six digits that end a bech32 text. https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki */
export function bech32Checksum(prefix: string, data: string): string {
  const remainder = bech32Remainder([...expand(prefix), ...digits(data), 0, 0, 0, 0, 0, 0]) ^ 1;
  return [25, 20, 15, 10, 5, 0].map((shift) => bech32Digits.charAt((remainder >>> shift) & 31)).join('');
}

/** Texts in bech32, such as keys of age, whose last `1` parts prefix and data. */
export function checkBech32(token: string): Checked {
  const lower = token.toLowerCase();
  const split = lower.lastIndexOf('1');
  const data = lower.slice(split + 1, -6);
  return bech32Checksum(lower.slice(0, split), data) === lower.slice(-6) ? 'valid' : 'invalid';
}

function digits(data: string): readonly number[] {
  return [...data].map((digit) => bech32Digits.indexOf(digit));
}

function expand(prefix: string): readonly number[] {
  const codes = [...prefix].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function bech32Remainder(values: readonly number[]): number {
  let remainder = 1;
  for (const value of values) {
    const top = remainder >>> 25;
    remainder = ((remainder & 0x1ffffff) << 5) ^ value;
    bech32Generator.forEach((term, bit) => {
      if (((top >>> bit) & 1) === 1) remainder ^= term;
    });
  }
  return remainder;
}
