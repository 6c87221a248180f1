import type { Finding } from '../model.ts';

/** How a report introduces the remedy: a text to write, or a sentence that says what to do. */
export function remedyLabel(finding: Finding): 'write instead' | 'fix' {
  return /^[A-Z][a-z]+ /.test(finding.remedy) ? 'fix' : 'write instead';
}
