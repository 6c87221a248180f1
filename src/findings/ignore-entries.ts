import type { IgnoreEntry } from '../config/options.ts';
import type { Finding } from '../model.ts';
import { hashValue } from './hash.ts';
import { reveal } from './reveal.ts';

/** How an ignore entry relates to the findings of a scan. */
export type EntryState = 'unused' | 'other-value' | 'no-hash' | 'used';

/** Decides which config entry covers a finding, and remembers what became of every entry. */
export interface EntryMatcher {
  /** The entry that covers the finding; expired entries cover nothing. */
  match(finding: Finding): IgnoreEntry | undefined;
  stateOf(entry: IgnoreEntry): EntryState;
}

/** What entries are compared with. */
export interface EntrySource {
  readonly entries: readonly IgnoreEntry[];
  readonly salt: string | undefined;
  /** ISO date. */
  readonly today: string;
  /** Turns a finding's path into one relative to the repository's top. */
  readonly topPath: (path: string) => string;
  readonly read: (path: string) => Uint8Array | undefined;
}

/**
 * Rule, path and key path must be equal first; only then is the value read again and hashed. An entry without a hash
 * covers only findings without a value, so that a new secret at an accepted place is new.
 */
export function matchEntries(source: EntrySource): EntryMatcher {
  const byTriple = new Map<string, IgnoreEntry[]>();
  const states = new Map<IgnoreEntry, EntryState>();
  for (const entry of source.entries) {
    const triple = tripleOf(entry.rule, entry.path, entry.keyPath);
    byTriple.set(triple, [...(byTriple.get(triple) ?? []), entry]);
  }
  return {
    match(finding) {
      const entries = byTriple.get(tripleOf(finding.ruleId, source.topPath(finding.path), finding.keyPath)) ?? [];
      if (entries.length === 0) return undefined;
      const hash = finding.redacted === undefined ? undefined : hashOf(finding, entries, source);
      for (const entry of entries.filter((candidate) => candidate.hash !== hash)) {
        if (!states.has(entry)) states.set(entry, entry.hash === undefined ? 'no-hash' : 'other-value');
      }
      const equal = entries.filter((entry) => entry.hash === hash);
      for (const entry of equal) states.set(entry, 'used');
      return equal.find((entry) => !isExpired(entry, source.today));
    },
    stateOf: (entry) => states.get(entry) ?? 'unused',
  };
}

/** The entry's date is the last day on which it counts. */
export function isExpired(entry: IgnoreEntry, today: string): boolean {
  return entry.expires !== undefined && entry.expires < today;
}

/** '' equals no entry's hash: without a salt, an entry with a hash, or the same bytes, nothing is covered. */
function hashOf(finding: Finding, entries: readonly IgnoreEntry[], source: EntrySource): string {
  const bytes = source.read(finding.path);
  if (source.salt === undefined || bytes === undefined || entries.every((entry) => entry.hash === undefined)) return '';
  return hashValue(reveal(finding, bytes).value, source.salt);
}

function tripleOf(rule: string, path: string, keyPath: string | undefined): string {
  return JSON.stringify([rule, path, keyPath ?? null]);
}
