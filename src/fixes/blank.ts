import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';
import { wantedVariable } from './wanted-variable.ts';

/** Leaves the value empty: in templates of env files, and in values that a chart ships. */
export function blank(place: Place, safety: Proposal['safety'], supply: string): Proposal {
  const isWhole =
    place.node === undefined || place.node.text.content === place.file.content.slice(place.span.start, place.span.end);
  // `KEY=` is how a template says it; in YAML nothing at all would be null.
  const node = place.file.format === 'dotenv' || place.node === undefined ? {} : { node: place.node };
  const name = place.match.slot?.name ?? '';
  const isName = place.file.format === 'dotenv' && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  return {
    kind: 'proposal',
    safety,
    wanted: wantedVariable(place, { isFixed: true, isOptional: true, ...(isName ? { name } : {}) }),
    isNameless: true,
    title: () => (isWhole ? 'leave the value empty' : 'take the credential out of the value'),
    changes: () => [{ kind: 'replace', span: place.span, text: '', ...node }],
    supply,
  };
}
