import type { Finding, Severity } from '../model.ts';

/** Every severity, the worst first: the order of summaries and of what is cut last. */
export const severities = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[];

/** 0 for the worst. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The finding to look at first: the earliest of the worst. */
export function worstFinding(findings: readonly Finding[]): Finding | undefined {
  return severities
    .map((severity) => findings.find((finding) => finding.severity === severity))
    .find((finding) => finding !== undefined);
}
