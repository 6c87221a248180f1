import { deployedOf } from '../dialects/deployed.ts';
import type { Deployed, Severity, Slot, SourceFile, Verdict } from '../model.ts';

type Literal = Extract<Verdict, { readonly kind: 'literal' }>;

/**
 * How severe a literal is, by its evidence: what verifies offline is critical, other literals are high. A token whose
 * checksum is wrong works nowhere, a guess (`confidence` low) that stands in an example is worth a look, and a private key
 * among tests is one that the tests need: none of them blocks.
 */
export function severityOfLiteral(verdict: Literal, file: SourceFile, slot: Slot | undefined): Severity {
  const { token, confidence } = verdict;
  const isKey = verdict.what === 'private-key' || token?.id === 'private-key-base64';
  if (isKey && testTree.test(file.path)) return 'medium';
  if (isKey || (token !== undefined && confidence === 'high')) return 'critical';
  if (confidence !== 'low') return 'high';
  return token !== undefined || isExample(slot?.deployed ?? deployedOf(file.path)) ? 'medium' : 'high';
}

/** Folders and files of tests alone: `clusters/eu-test/` and `.github/` deploy. */
const testTree =
  /(?:^|\/)(?:tests?|__tests__|_?testdata|fixtures?|e2e|specs?|mocks?|__mocks__)\/|[._-](?:test|spec)s?\.[a-z]{1,4}$|(?:^|\/)test_[^/]{1,100}\.py$/i;

/** A weak default is worth more where it goes live. */
export function severityOfWeak(slot: Slot): Severity {
  return slot.deployed === 'yes' ? 'medium' : 'low';
}

function isExample(deployed: Deployed): boolean {
  return deployed === 'test' || deployed === 'template' || deployed === 'commented';
}
