import type { Client, Replacement } from '../dialects/mcp/define.ts';
import { findReferences } from '../judge/references.ts';
import type { Finding, ReferenceForm, Span } from '../model.ts';
import { moveName } from './move-name.ts';
import { matchesFrom, type OpenFile } from './open-file.ts';
import { type Place, placeAt, replacementOf } from './place.ts';
import type { Proposal } from './proposal.ts';
import { offsetsIn } from './tree.ts';
import { environmentText, writeReference } from './write-reference.ts';

/** Findings about a reference, or the name of a variable, that reaches the server as it stands. */
export const ofReferences: ReadonlySet<string> = new Set(['unresolved-reference', 'variable-name-as-value']);

/** Forms that mean a variable of the environment; the others come from elsewhere, or from a template. */
const ofVariables: ReadonlySet<ReferenceForm> = new Set([
  '${VAR}',
  '${VAR:?message}',
  '$VAR',
  '%VAR%',
  '${env:VAR}',
  '${localEnv:VAR}',
  '${containerEnv:VAR}',
  '{env:VAR}',
  '${env://VAR}',
  '$env:VAR',
  '$(VAR)',
  'os.environ/VAR',
]);

/** The place of such a finding: it has no value of its own to be found by. */
export function referencePlace(finding: Finding, file: OpenFile): Place | undefined {
  const offsetAt = offsets.get(file) ?? offsetsIn(file.content);
  offsets.set(file, offsetAt);
  const start = finding.start === undefined ? undefined : offsetAt(finding.start);
  const match = matchesFrom(file, start).find(({ ruleId }) => ruleId === finding.ruleId);
  return match?.span === undefined ? undefined : placeAt(finding, { ...match, secret: '' }, match.span, file);
}

const offsets = new WeakMap<OpenFile, ReturnType<typeof offsetsIn>>();

/** The same variable in the form that the client resolves. Undefined where there is no such form, or it is not sure. */
export function resolvable(place: Place, clients: readonly Client[]): Proposal | undefined {
  const { file, match, node } = place;
  const client = file.client ?? clients.find(({ id }) => id === match.slot?.dialect);
  if (client === undefined || node === undefined || match.span === undefined || place.steps.length === 0)
    return undefined;
  const there = match.ruleId === 'unresolved-reference' ? referenceIn(place, match.span) : nameIn(place, match.span);
  if (there === undefined) return undefined;
  const at = { ...place, span: there.span };
  const replacement = replacementOf(client, place.role);
  const moved = replacement?.kind === 'move-name' ? byName(at, replacement, client, there.variable) : undefined;
  const text = environmentText(client, place.role, replacement);
  const base =
    moved ??
    (text === undefined ? undefined : writeReference(at, { kind: 'write', text, safety: 'safe' }, client, clients));
  if (base === undefined) return undefined;
  const { wanted: _, ...proposal } = base;
  return {
    ...proposal,
    title: () => base.title(there.variable),
    changes: () => base.changes(there.variable),
  };
}

/** A variable, and the bytes that a reference to it takes the place of. */
interface There {
  readonly variable: string;
  readonly span: Span;
}

function referenceIn({ node }: Place, { start, end }: Span): There | undefined {
  if (node === undefined) return undefined;
  const spans = findReferences(node.text.content).map((reference) => ({
    reference,
    span: { start: node.text.at(reference.start), end: node.text.at(reference.end) },
  }));
  const inside = spans.filter(({ span }) => span.start < end && start < span.end);
  const [only] = inside;
  if (only === undefined || inside.length > 1) return undefined;
  const { form, name, fallback } = only.reference;
  if (!ofVariables.has(form) || fallback !== undefined || !isVariable(name)) return undefined;
  return { variable: name, span: only.span };
}

function nameIn({ file }: Place, span: Span): There | undefined {
  const variable = file.content.slice(span.start, span.end);
  return isVariable(variable) ? { variable, span } : undefined;
}

function isVariable(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}

/** Only where nothing but the reference stands there, and under the name that the client looks for. */
function byName(
  place: Place,
  move: Extract<Replacement, { kind: 'move-name' }>,
  client: Client,
  variable: string,
): Proposal | undefined {
  const { node, span, keyPath } = place;
  if (node === undefined || node.text.span.start !== span.start || node.text.span.end !== span.end) return undefined;
  if (move.shape === 'list' && keyPath.at(-1) !== variable) return undefined;
  const proposal = moveName(place, move, client);
  return proposal.kind === 'proposal' ? proposal : undefined;
}
