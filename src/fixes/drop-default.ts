import type { MapNode } from '../model.ts';
import { utf8 } from '../text.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';
import { identifier, wantedVariable } from './wanted-variable.ts';

/** Keys that a description of a setting has beside its default. */
const descriptive =
  /^(?:title|description|type|sensitive|password|required|isSecret|is_secret|secret|prompt|envVar|env_var)$/;

/**
 * Takes out the default of something that people are asked for (VS Code inputs, settings of extensions and packages):
 * nothing resolves a reference there, and without a default the program asks. Undefined where it is no such place.
 */
export function dropDefault(place: Place, supply: string): Proposal | undefined {
  const holder = place.steps.at(-1)?.node;
  if (holder?.kind !== 'map' || place.keyPath.at(-1) !== 'default' || place.node === undefined) return undefined;
  if (!holder.entries.some(({ key }) => descriptive.test(key))) return undefined;
  const name = nameOf(holder) ?? place.keyPath.at(-2);
  return {
    kind: 'proposal',
    safety: 'safe',
    wanted: wantedVariable(place, {
      value: utf8(place.node.text.content),
      ...(typeof name === 'string' ? { name: identifier(name) } : {}),
    }),
    title: () => `take the default out${typeof name === 'string' ? ` of ${name}` : ''}`,
    changes: () => [{ kind: 'drop', parent: place.keyPath.slice(0, -1), key: 'default' }],
    supply,
  };
}

function nameOf({ entries }: MapNode): string | undefined {
  const node = entries.find(({ key }) => key === 'id' || key === 'name' || key === 'envVar')?.value;
  return node?.kind === 'scalar' ? utf8(node.text.content) : undefined;
}
