import { matchesPath } from '../dialects/paths.ts';
import type { Change, NewValue } from './change.ts';
import { type ClusterObject, childOf, keyForVariable, textAt } from './cluster-object.ts';
import { secretKeyRef } from './container-env.ts';
import { moveToSecret } from './move-to-secret.ts';
import type { Place } from './place.ts';
import type { Proposal, SecretKey } from './proposal.ts';

/** A value in a custom resource of kmcp, kagent, ToolHive or Ark moves to where that resource refers to Secrets. */
export function mcpResource(place: Place, object: ClusterObject): Proposal | undefined {
  switch (object.group) {
    case 'kagent.dev':
      return object.kind === 'MCPServer' ? kmcpEnv(place, object) : kagentValue(place, object);
    case 'toolhive.stacklok.dev':
      return toolhiveEnv(place, object);
    case 'ark.mckinsey.com':
      return arkValue(place, object);
    default:
      return undefined;
  }
}

/** kmcp: an entry of the map leaves it, and a Secret with that key is named under secretRefs. */
function kmcpEnv(place: Place, object: ClusterObject): Proposal | undefined {
  const name = place.keyPath.at(-1);
  if (!matchesPath(object.inside, 'spec.deployment.env.*') || typeof name !== 'string') return undefined;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return undefined;
  return moveToSecret(place, object, {
    what: name,
    key: name,
    changes: ({ secret }) => [
      drop(place, place.keyPath.slice(0, -1), name),
      put(place, place.keyPath.slice(0, -2), 'secretRefs', { name: secret }),
    ],
  });
}

/** ToolHive: an item of `spec.env` leaves the list, and one of `spec.secrets` names the variable. */
function toolhiveEnv(place: Place, object: ClusterObject): Proposal | undefined {
  const item = place.steps.at(-1)?.node;
  const index = place.keyPath.at(-2);
  const name = textAt(item, 'name');
  if (object.kind !== 'MCPServer' || !matchesPath(object.inside, 'spec.env[].value')) return undefined;
  if (name === undefined || typeof index !== 'number') return undefined;
  return moveToSecret(place, object, {
    what: name,
    key: keyForVariable(name, object),
    changes: ({ secret, key }) => [
      drop(place, place.keyPath.slice(0, -2), index),
      put(place, place.keyPath.slice(0, -3), 'secrets', { name: secret, key, targetEnvName: name }),
    ],
  });
}

/** kagent: `valueFrom` with the type of what is referred to; older versions call the name `valueRef`. */
function kagentValue(place: Place, object: ClusterObject): Proposal | undefined {
  if (object.kind === 'ToolServer' && matchesPath(object.inside, 'spec.config.stdio.env.*')) {
    return toolServerEnv(place, object);
  }
  const isItem = matchesPath(object.inside, '**.{headersFrom,envFrom}[].value');
  const item = place.steps.at(-1)?.node;
  if (!isItem || childOf(item, 'valueFrom') !== undefined) return undefined;
  return moveToSecret(place, object, {
    what: textAt(item, 'name') ?? 'the value',
    changes: (key) => [swap(place, kagentSource(key, object))],
  });
}

/** An entry of a tool server's map leaves it for the list of what comes from elsewhere. */
function toolServerEnv(place: Place, object: ClusterObject): Proposal | undefined {
  const name = String(place.keyPath.at(-1));
  return moveToSecret(place, object, {
    what: name,
    key: keyForVariable(name, object),
    changes: (key) => [
      drop(place, place.keyPath.slice(0, -1), name),
      put(place, place.keyPath.slice(0, -2), 'envFrom', { name, valueFrom: kagentSource(key, object) }),
    ],
  });
}

function kagentSource({ secret, key }: SecretKey, { version }: ClusterObject): NewValue {
  return version === 'v1alpha1' ? { type: 'Secret', valueRef: secret, key } : { type: 'Secret', name: secret, key };
}

/** Ark: every `value` of a header or of a model's setting may be a `valueFrom`. */
function arkValue(place: Place, object: ClusterObject): Proposal | undefined {
  const parent = place.keyPath.at(-2);
  if (place.keyPath.at(-1) !== 'value' || typeof parent !== 'string' || parent === 'env') return undefined;
  return moveToSecret(place, object, {
    what: parent === 'value' ? 'the header' : parent,
    changes: (key) => [swap(place, secretKeyRef(key))],
  });
}

function drop({ root }: Place, parent: Place['keyPath'], key: string | number): Change {
  return { kind: 'drop', root, parent, key };
}

function put({ root }: Place, parent: Place['keyPath'], key: string, value: NewValue): Change {
  return { kind: 'put', root, parent, key, before: 'env', member: { value } };
}

function swap({ root, keyPath }: Place, value: NewValue): Change {
  return { kind: 'swap', root, parent: keyPath.slice(0, -1), key: 'value', member: { key: 'valueFrom', value } };
}
