import { dirname } from 'node:path/posix';
import { type ClusterObject, childOf, textAt } from './cluster-object.ts';
import type { Place } from './place.ts';
import { type Advice, adviceOf, type SecretKey } from './proposal.ts';

/**
 * A Secret that is committed has to leave the repository, which is for people to do; an ExternalSecret can take its
 * place. Undefined for anything else, and for Secrets of a type that needs more than its keys.
 */
export function secretManifest(place: Place, object: ClusterObject): Advice | undefined {
  if (object.kind !== 'Secret' || object.group !== '') return undefined;
  const advice = adviceOf(place.finding.remedy);
  const type = textAt(object.node, 'type') ?? 'Opaque';
  const keys = keysOf(object);
  return type === 'Opaque' && keys.length > 0
    ? { ...advice, secrets: keys.map((key) => keyOf(key, place, object)) }
    : advice;
}

/** All keys, since an operator replaces the whole Secret. */
function keysOf({ node }: ClusterObject): readonly string[] {
  const keys = ['data', 'stringData'].flatMap((name) => {
    const map = childOf(node, name);
    return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
  });
  return keys.every((key) => /^[A-Za-z0-9._-]{1,200}$/.test(key)) ? [...new Set(keys)] : [];
}

function keyOf(key: string, { file }: Place, { name, namespace }: ClusterObject): SecretKey {
  const folder = dirname(file.path);
  return { secret: name, namespace, key, variable: key, folder: folder === '.' ? '' : folder };
}
