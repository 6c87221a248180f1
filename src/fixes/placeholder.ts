import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';
import { wantedVariable } from './wanted-variable.ts';

/** `<NAME>` in documentation and in commented-out configuration, which nobody resolves. */
export function placeholder(place: Place): Proposal {
  return {
    kind: 'proposal',
    safety: 'review',
    wanted: wantedVariable(place),
    title: (variable) => `write the placeholder <${variable}>`,
    changes: (variable) => [{ kind: 'replace', span: place.span, text: `<${variable}>` }],
  };
}
