import { basename, dirname } from 'node:path/posix';
import { type ClusterObject, childOf, isPlain, keyForVariable, objectName, textAt } from './cluster-object.ts';
import { valueFromSecret } from './container-env.ts';
import { moveToSecret } from './move-to-secret.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/** Lists of variables that charts pass on to a container as they are. */
const lists =
  /^(?:env|envs|envVars|(?:extra|additional|custom)Env(?:ironment)?(?:Vars?|Variables)?|environment(?:Variables)?)$/;

/** An item `{name, value}` of such a list in a chart's values, of a file or of an object that installs a chart. */
export function valuesEnv(place: Place, object: ClusterObject | undefined): Proposal | undefined {
  if (place.keyPath.at(-1) !== 'value' || !lists.test(String(place.keyPath.at(-3))) || !isPlain(place))
    return undefined;
  const item = place.steps.at(-1)?.node;
  const name = textAt(item, 'name');
  if (name === undefined || childOf(item, 'valueFrom') !== undefined) return undefined;
  const owner = object ?? { name: releaseOf(place), namespace: undefined };
  return moveToSecret(place, owner, {
    what: name,
    key: keyForVariable(name, object),
    safety: 'review',
    caution: 'Check that the chart passes valueFrom on to the container',
    changes: (key) => [valueFromSecret(place, key)],
  });
}

/** The part of the chart that the list belongs to, or the chart's folder. */
function releaseOf({ keyPath, file }: Place): string {
  const first = keyPath.length > 3 ? keyPath[0] : undefined;
  const names = [first, basename(dirname(file.place))].map((name) =>
    objectName(
      String(name ?? '')
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .toLowerCase(),
    ),
  );
  return names.find((name) => name !== undefined) ?? 'app';
}
