import { sha256 } from '../engine/sha256.ts';

/**
 * Names a finding from one scan to the next: rule, path and key path, and the how-manieth of that triple when there are
 * several; nothing of the value, so that it may stand in public. `keyPath` is the masked one.
 */
export function fingerprint(rule: string, path: string, keyPath: string | undefined, occurrence: number): string {
  const parts = [rule, path, keyPath ?? '', ...(occurrence === 0 ? [] : [occurrence])];
  return sha256(Buffer.from(JSON.stringify(parts))).slice(0, 32);
}
