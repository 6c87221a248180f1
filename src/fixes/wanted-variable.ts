import { variableName } from '../dialects/variable-name.ts';
import { type Needles, needlesOf } from '../findings/needles.ts';
import type { Role } from '../model.ts';
import type { Place } from './place.ts';
import type { Wanted } from './proposal.ts';

/** The variable that a literal would move to: that of the reference around it, or one made of its name and server. */
export function wantedVariable(place: Place, changes: Partial<Wanted> = {}): Wanted {
  const { match, owner, file, fallbackOf } = place;
  const { slot } = match;
  const own = fallbackOf ?? variableName(slot?.role ?? 'field', slot?.name ?? match.name ?? '', owner);
  const isOwnName = fallbackOf !== undefined && /^[A-Za-z_][A-Za-z0-9_]*$/.test(fallbackOf);
  const isRemote = slot?.role === 'header' || slot?.role === 'url';
  const isReserved = isRemote && file.client?.reserved?.includes(own) === true;
  const name = isOwnName ? own : identifier(isReserved ? `MCP_${own}` : own);
  return {
    name: isBare(name, slot?.role) || holdsSecret(own, place) ? tokenName(place) : name,
    value: place.value,
    // The file has named the variable before.
    isFixed: isOwnName,
    isOptional: isOwnName,
    owner,
    taken: new Set(),
    ...changes,
  };
}

/** What `variableName` calls a value of which nothing is known. */
const nameless = 'MCP_TOKEN';

/** Nothing but the noun: the server's name has no letter that a variable may have. */
function isBare(name: string, role: Role | undefined): boolean {
  return name === nameless || (name === 'TOKEN' && role !== 'env');
}

/** The name that a provider's token has by itself: `GITHUB_TOKEN`. */
export function tokenName({ match }: Place): string {
  return /-(?:token|key|secret|pat)$/.test(match.ruleId) ? identifier(match.ruleId) : nameless;
}

/** A name that shells take: upper-case letters, digits and underscores. */
export function identifier(text: string): string {
  const name = text.toUpperCase().replace(/[^A-Z0-9_]+/g, '_');
  if (/^_*$/.test(name)) return nameless;
  return /^[0-9]/.test(name) ? `MCP_${name}` : name;
}

const spelledSecrets = new WeakMap<Place['file'], Needles>();

/** A token may have been pasted as a key: no name is made of it. The secrets of a file are looked for together. */
function holdsSecret(name: string, { file }: Place): boolean {
  const known = spelledSecrets.get(file) ?? needlesOf(namesOfSecrets(file));
  spelledSecrets.set(file, known);
  return known.occurrences(name.toLowerCase()).length > 0;
}

function* namesOfSecrets({ matches }: Place['file']): Generator<string> {
  for (const { ruleId, secret } of matches)
    if (ruleId !== 'weak-default' && secret.length >= 8) yield identifier(secret).toLowerCase();
}
