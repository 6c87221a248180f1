import { scryptSync } from 'node:crypto';

/**
 * Slow salted hash of a value (latin1, as it is spelled in the file), base64url. It goes into config files, and weak
 * values must not be guessed back from there: N=2^14, r=8, p=1 costs about 40 ms and 16 MiB a guess.
 */
export function hashValue(value: string, salt: string): string {
  return scryptSync(Buffer.from(value, 'latin1'), salt, 32, { N: 16384, r: 8, p: 1 }).toString('base64url');
}
