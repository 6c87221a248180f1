import { sha256 } from '../engine/sha256.ts';
import { UsageError } from '../errors.ts';
import type { Finding, Repository, Span } from '../model.ts';
import { sourceText } from './source-text.ts';

/** Where a finding's value stands, without the value: what `reveal` needs to read it again. */
export interface ValuePlace {
  readonly span: Span;
  /** sha256 of the file's bytes, hex. */
  readonly fileHash: string;
}

/** A value that was read again. */
export interface Revealed {
  /** The span's bytes as latin1: as the file spells it, so escapes and base64 are not decoded. */
  readonly value: string;
  readonly span: Span;
}

const places = new WeakMap<Finding, ValuePlace>();

/** Remembers where the value of a finding stands; returns the finding. */
export function rememberPlace(finding: Finding, place: ValuePlace | undefined): Finding {
  if (place !== undefined) places.set(finding, place);
  return finding;
}

/** Where the value stands; undefined for a finding without one. Worker threads hand it on beside the finding. */
export function placeOf(finding: Finding): ValuePlace | undefined {
  return places.get(finding);
}

/** A changed copy of a finding whose value can still be revealed: `{ ...finding }` alone forgets the place. */
export function withChanges(finding: Finding, changes: Partial<Omit<Finding, 'fingerprint'>>): Finding {
  return rememberPlace({ ...finding, ...changes }, places.get(finding));
}

/**
 * Reads the value of a finding again: the only way back to it. `source` is the snapshot that was scanned, or the
 * file's bytes. Throws a UsageError where the bytes are not those that were scanned, and for a finding without a value.
 */
export function reveal(finding: Finding, source: Repository | Uint8Array): Revealed {
  const place = places.get(finding);
  if (place === undefined) throw new UsageError(`The finding in ${finding.path} has no value that can be read again.`);
  const bytes = source instanceof Uint8Array ? source : source.read(finding.path);
  if (bytes === undefined || fileHash(bytes) !== place.fileHash) {
    throw new UsageError(`${finding.path}: the file changed since it was scanned. Scan it again.`);
  }
  const { start, end } = place.span;
  return { value: sourceText(bytes).slice(start, end), span: place.span };
}

/** sha256 of a file's bytes, hex. */
export function fileHash(bytes: Uint8Array): string {
  return sha256(bytes);
}
