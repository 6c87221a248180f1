import type { ListNode, MapNode } from '../model.ts';
import type { Change, NewValue } from './change.ts';
import { type ClusterObject, childOf, keyForVariable, secretKey, textAt } from './cluster-object.ts';
import { moveToSecret } from './move-to-secret.ts';
import type { Place } from './place.ts';
import type { Proposal, SecretKey } from './proposal.ts';
import { wantedVariable } from './wanted-variable.ts';
import { nodeOf } from './write-reference.ts';

/** Groups whose containers are Kubernetes' own, and get their variables from it. */
const knownGroups =
  /^(?:apps|batch|extensions|argoproj\.io|serving\.knative\.dev|apps\.openshift\.io|apps\.kruise\.io|tekton\.dev|kagent\.dev|toolhive\.stacklok\.dev)?$/;
const containers =
  /^(?:containers|initContainers|ephemeralContainers|extraContainers|sidecars|steps|initContainer|container|script|stepTemplate)$/;
/** Kinds that run their arguments themselves: `$(NAME)` means nothing there. */
const ownArguments = new Set(['MCPServer', 'ToolServer']);

/** `valueFrom` that refers to a key of a Secret. */
export function secretKeyRef({ secret, key }: SecretKey): NewValue {
  return { secretKeyRef: { name: secret, key } };
}

/** The `value` of an item becomes `valueFrom`. */
export function valueFromSecret({ root, keyPath }: Place, key: SecretKey): Change {
  const member = { key: 'valueFrom', value: secretKeyRef(key) };
  return { kind: 'swap', root, parent: keyPath.slice(0, -1), key: 'value', member };
}

/** An item `{name, value}` of a container's `env` gets its value from a Secret. Undefined where it is no such item. */
export function containerEnv(place: Place, object: ClusterObject): Proposal | undefined {
  const item = place.steps.at(-1)?.node;
  const holder = place.steps.at(-3)?.node;
  const name = textAt(item, 'name');
  const isItem = place.keyPath.at(-1) === 'value' && place.keyPath.at(-3) === 'env' && item?.kind === 'map';
  if (!isItem || name === undefined || childOf(item, 'valueFrom') !== undefined) return undefined;
  const isContainer = place.keyPath.slice(-5, -3).some((key) => containers.test(String(key)));
  if (!isContainer && (childOf(holder, 'image') === undefined || !isAgent(object))) return undefined;
  const isKnown = knownGroups.test(object.group);
  return moveToSecret(place, object, {
    what: name,
    key: keyForVariable(name, object),
    safety: isKnown ? 'safe' : 'review',
    ...(isKnown ? {} : { caution: `Check that ${object.kind} takes valueFrom here.` }),
    changes: (key) => [valueFromSecret(place, key)],
  });
}

/** Agents of kagent have the fields of a container without being one. */
function isAgent({ group, kind }: ClusterObject): boolean {
  return group === 'kagent.dev' && kind !== 'MCPServer' && kind !== 'ToolServer';
}

/**
 * A word of a container's command line becomes `$(NAME)`, which Kubernetes replaces by the variable of that name. Not in
 * probes and hooks, whose commands it leaves as they are.
 */
export function containerArgument(place: Place, object: ClusterObject): Proposal | undefined {
  const container = place.steps.at(-2)?.node;
  const list = place.keyPath.at(-2);
  const isContainer = place.keyPath.slice(-4, -2).some((key) => containers.test(String(key)));
  const isWord = (list === 'args' || list === 'command') && typeof place.keyPath.at(-1) === 'number';
  if (!isWord || !isContainer || container?.kind !== 'map' || !knownGroups.test(object.group)) return undefined;
  if (ownArguments.has(object.kind) || place.node?.text.content.includes('{{') === true) return undefined;
  const before = container.entries.find(({ key }) => key === 'args' || key === 'command')?.key;
  const keyFor = (variable: string): SecretKey => secretKey(place, object, variable, variable);
  return {
    kind: 'proposal',
    safety: 'safe',
    wanted: wantedVariable(place, { taken: namesIn(container) }),
    title: (variable) => `write $(${variable}), taken from the Secret ${keyFor(variable).secret}`,
    changes: (variable) => [
      { kind: 'replace', span: place.span, text: `$(${variable})`, ...nodeOf(place) },
      {
        kind: 'put',
        root: place.root,
        parent: place.keyPath.slice(0, -2),
        key: 'env',
        member: { value: { name: variable, valueFrom: secretKeyRef(keyFor(variable)) } },
        ...(before === undefined ? {} : { before }),
      },
    ],
    secret: keyFor,
  };
}

/** Names of the variables that the container has. */
function namesIn(container: MapNode): ReadonlySet<string> {
  const env: ListNode | undefined = listOf(container);
  return new Set(env?.items.flatMap((item) => textAt(item, 'name') ?? []));
}

function listOf(container: MapNode): ListNode | undefined {
  const env = childOf(container, 'env');
  return env?.kind === 'list' ? env : undefined;
}
