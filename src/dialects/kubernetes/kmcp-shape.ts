import type { ConfigNode, Entry, MapNode, Mistake, ReadContext } from '../../model.ts';

/** Fields of `spec` and `spec.deployment` (api/v1alpha1/mcpserver_types.go of kmcp, read 2026). */
const specFields = fieldSet('deployment transportType stdioTransport httpTransport timeout');
const deploymentFields = fieldSet(
  'image imagePullPolicy port cmd args env secretRefs configMapRefs volumeMounts volumes initContainer serviceAccount ' +
    'serviceAccountName sidecars labels annotations resources securityContext podSecurityContext tolerations affinity ' +
    'nodeSelector replicas imagePullSecrets',
);

/** What to write instead of fields that other kinds have. */
const instead: Readonly<Record<string, string>> = {
  envFrom: 'Write secretRefs: [{name: …}], or configMapRefs.',
  command: 'Write cmd for the program and args for its arguments.',
  environment: 'Write env: a map from names to values.',
};

/** What an MCPServer of kmcp says that its definition does not have: the API server drops it or refuses the object. */
export function* kmcpShape(root: ConfigNode, context: ReadContext): Generator<Mistake> {
  const spec = mapUnder(root, 'spec');
  if (spec === undefined) return;
  yield* unknownFields(spec, specFields, [...context.keyPath, 'spec']);
  const deployment = mapUnder(spec, 'deployment');
  if (deployment === undefined) return;
  const keyPath = [...context.keyPath, 'spec', 'deployment'];
  yield* unknownFields(deployment, deploymentFields, keyPath);
  for (const entry of deployment.entries) {
    if (entry.key === 'env' && entry.value.kind === 'list')
      yield mistake(
        entry,
        keyPath,
        'env of an MCPServer is a map, not a list: the API server refuses the object.',
        'Write NAME: value for what is no secret, and take secrets from secretRefs.',
      );
    if (entry.key === 'secretRefs') yield* referenceMistakes(entry, keyPath);
  }
}

function* unknownFields(
  map: MapNode,
  known: ReadonlySet<string>,
  keyPath: readonly (string | number)[],
): Generator<Mistake> {
  for (const entry of map.entries) {
    if (known.has(entry.key) || !/^[A-Za-z][A-Za-z0-9]*$/.test(entry.key)) continue;
    const remedy = instead[entry.key] ?? 'Take it out, or move it to the field that is meant.';
    yield mistake(
      entry,
      keyPath,
      `An MCPServer has no field ${entry.key} here: the API server drops it or refuses the object.`,
      remedy,
    );
  }
}

/** An item of `secretRefs` names a Secret, as a whole, and nothing else. */
function* referenceMistakes({ key, value }: Entry, keyPath: readonly (string | number)[]): Generator<Mistake> {
  for (const [index, item] of (value.kind === 'list' ? value.items : []).entries()) {
    if (item.kind !== 'map') continue;
    for (const entry of item.entries) {
      if (entry.key === 'name' || !/^[A-Za-z]+$/.test(entry.key)) continue;
      yield mistake(
        entry,
        [...keyPath, key, index],
        `An entry of secretRefs has no field ${entry.key}: it names a Secret as a whole.`,
        'Keep name only; every key of the Secret becomes a variable.',
      );
    }
  }
}

function mistake(
  { key, keySpan }: Entry,
  keyPath: readonly (string | number)[],
  message: string,
  remedy: string,
): Mistake {
  return {
    kind: 'mistake',
    ruleId: 'kmcp-shape',
    severity: 'low',
    span: keySpan,
    keyPath: [...keyPath, key],
    message,
    remedy,
  };
}

function mapUnder(node: ConfigNode, key: string): MapNode | undefined {
  const value = node.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  return value?.kind === 'map' ? value : undefined;
}

function fieldSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
