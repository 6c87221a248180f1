import type { ConfigNode, Entry, MapNode, Span } from '../../model.ts';
import { utf8 } from '../../text.ts';

/** One value of an environment, and where it stands. */
export interface KmcpField {
  readonly text: string;
  readonly span: Span;
}

/** An entry of `secrets` in a project file of kmcp or kagent. */
export interface KmcpEnvironment {
  readonly name: string;
  /** The name, where it stands. */
  readonly span: Span;
  /** The fields as they are written. */
  readonly entries: readonly Entry[];
  /** False only where the file says so. */
  readonly enabled: boolean;
  readonly provider?: KmcpField;
  readonly file?: KmcpField;
  readonly secretName?: KmcpField;
  readonly namespace?: KmcpField;
}

/** The environments of a project file, in source order; none for a Kubernetes object and every other document. */
export function kmcpEnvironments(root: ConfigNode): readonly KmcpEnvironment[] {
  if (root.kind !== 'map' || childOf(root, 'apiVersion') !== undefined) return [];
  const secrets = childOf(root, 'secrets');
  if (secrets?.kind !== 'map') return [];
  return secrets.entries.flatMap(({ key, keySpan, value }) =>
    value.kind === 'map' ? [environmentOf(key, keySpan, value)] : [],
  );
}

function environmentOf(name: string, span: Span, map: MapNode): KmcpEnvironment {
  const provider = fieldOf(map, 'provider');
  const file = fieldOf(map, 'file');
  const secretName = fieldOf(map, 'secretName');
  const namespace = fieldOf(map, 'namespace');
  return {
    name,
    span,
    entries: map.entries,
    enabled: fieldOf(map, 'enabled')?.text !== 'false',
    ...(provider && { provider }),
    ...(file && { file }),
    ...(secretName && { secretName }),
    ...(namespace && { namespace }),
  };
}

/** A scalar that is not empty. */
function fieldOf(map: MapNode, key: string): KmcpField | undefined {
  const value = childOf(map, key);
  if (value?.kind !== 'scalar' || value.type === 'null' || value.text.content === '') return undefined;
  return { text: utf8(value.text.content), span: value.text.span };
}

function childOf(map: MapNode, key: string): ConfigNode | undefined {
  return map.entries.find((entry) => entry.key === key)?.value;
}
