import { defineStrategy } from './strategy.ts';

/** Empties the default of a secret in a values schema: charts say "not set" that way, and the type stays a string. */
export const schemaDefault = defineStrategy({
  rules: ['values-schema-secret-default'],
  *propose(findings, tree) {
    for (const finding of findings) {
      const span = tree.spanOf(finding);
      if (span === undefined || finding.keyPath?.endsWith('.default') !== true) continue;
      yield {
        findings: [finding],
        fix: {
          title: 'leave the default of the schema empty',
          safety: 'review',
          edits: [{ path: finding.path, span, text: '' }],
        },
      };
    }
  },
});
