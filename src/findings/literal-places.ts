import { sha256 } from '../engine/sha256.ts';
import type { LiteralPlace, Match } from '../model.ts';

/**
 * Where the literals of a scan stand, with hashes that tell whether two are the same. The key is random and forgotten:
 * a hash says nothing about its value, and nothing outside of this scan.
 */
export function literalPlaces(matches: readonly Match[]): readonly LiteralPlace[] {
  const literals = matches.filter(isLiteral);
  if (literals.length < 2) return [];
  const key = crypto.getRandomValues(new Uint8Array(32));
  return literals.flatMap(({ secret, file, span, keyPath = [] }) => {
    const hash = sha256(Buffer.concat([key, Buffer.from(secret, 'latin1')]));
    return span === undefined ? [] : [{ path: file.path, span, keyPath, hash }];
  });
}

function isLiteral({ severity, secret, slot }: Match): boolean {
  if (severity !== 'high' && severity !== 'critical') return false;
  return secret !== '' && slot?.deployed !== 'commented' && slot?.deployed !== 'template';
}
