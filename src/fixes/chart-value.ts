import type { MapNode } from '../model.ts';
import { blank } from './blank.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/** Keys under which charts take a Secret that somebody else made, or a list of variables that may come from one. */
const references =
  /^(?:\w*existing\w*|\w*SecretRefs?|secretRefs?|secretName|secretKeyRef|\w*envFrom\w*|extraEnv\w*|additionalEnv\w*|env(?:From)?Secrets|externalSecrets?)$/i;

/** A value that a chart ships is left empty; the Secret that takes its place is named beside it, or one level further out. */
export function chartValue(place: Place): Proposal {
  const reference = referenceBeside(place);
  const supply =
    reference === undefined
      ? 'Pass the value from a Secret when the chart is installed.'
      : `Put the value into a Secret and name that under ${reference}.`;
  const proposal = blank(place, 'review', supply);
  return reference === undefined
    ? {
        ...proposal,
        caution:
          'Nothing beside it takes a Secret instead (existingSecret, extraEnvFrom): the chart may not start without the value.',
      }
    : { ...proposal, title: (variable) => `${proposal.title(variable)}; ${reference} takes its place` };
}

const found = new WeakMap<MapNode, readonly string[]>();

/** The keys of a map that take one. The same map is around all of its values. */
function referencesIn(map: MapNode): readonly string[] {
  const known = found.get(map) ?? map.entries.flatMap(({ key }) => (references.test(key) ? [key] : []));
  found.set(map, known);
  return known;
}

/** The nearest such key around a value, by its whole path. */
function referenceBeside({ steps, keyPath }: Place): string | undefined {
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const node = steps[depth]?.node;
    const own = keyPath[depth];
    const key = node?.kind === 'map' ? referencesIn(node).find((other) => other !== own) : undefined;
    const path = key === undefined ? [] : [...keyPath.slice(0, depth), key];
    if (key !== undefined && path.every((part) => typeof part === 'string')) return path.join('.');
  }
  return undefined;
}
