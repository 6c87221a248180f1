import type { Repository } from '../model.ts';
import { latin1OfBytes } from '../text.ts';
import { objectName } from './cluster-object.ts';
import type { SecretKey } from './proposal.ts';

/** A file that is made, without any value in it. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Name of the Secret that it brings. */
  readonly secret: string;
}
/** The store that ExternalSecrets of the repository name. */
interface Store {
  readonly kind: string;
  readonly name: string;
}

/**
 * An ExternalSecret to fill in for each Secret, beside the manifest that refers to it. The store is the one that the
 * repository names elsewhere; without one a placeholder stands there.
 */
export function externalSecrets(keys: readonly SecretKey[], store: Store | undefined): readonly NewFile[] {
  const bySecret = new Map<string, SecretKey[]>();
  for (const key of keys) {
    const id = JSON.stringify([key.folder, key.namespace, key.secret]);
    bySecret.set(id, [...(bySecret.get(id) ?? []), key]);
  }
  return [...bySecret.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const name = `external-secret-${first.secret}.yaml`;
    const path = first.folder === '' ? name : `${first.folder}/${name}`;
    return [{ path, secret: first.secret, text: skeleton(first, [...new Set(own.map(({ key }) => key))], store) }];
  });
}

function skeleton({ secret, namespace }: SecretKey, keys: readonly string[], store: Store | undefined): string {
  return [
    'apiVersion: external-secrets.io/v1',
    'kind: ExternalSecret',
    'metadata:',
    `  name: ${secret}`,
    ...(namespace === undefined ? [] : [`  namespace: ${namespace}`]),
    'spec:',
    '  refreshInterval: 1h',
    '  secretStoreRef:',
    `    kind: ${store?.kind ?? 'SecretStore # or ClusterSecretStore'}`,
    `    name: ${store?.name ?? '<your-store>'}`,
    '  target:',
    `    name: ${secret}`,
    '  data:',
    ...keys.flatMap((key) => [
      `    - secretKey: ${key}`,
      '      remoteRef:',
      `        key: ${store === undefined ? '<path-in-your-store>' : `${secret} # the path in your store`}`,
      `        property: ${key}`,
    ]),
    '',
  ].join('\n');
}

/** The store that manifests of the repository take Secrets from; undefined where none does. */
export function storeOf(repository: Repository): Store | undefined {
  for (const path of repository.list()) {
    if (!/\.ya?ml$/i.test(path)) continue;
    const bytes = repository.read(path);
    const text = bytes === undefined ? '' : latin1OfBytes(bytes);
    const store = text.includes('external-secrets.io/') ? namedStore(text) : undefined;
    if (store !== undefined) return store;
  }
  return undefined;
}

function namedStore(text: string): Store | undefined {
  const block = /^[ \t]*secretStoreRef:[ \t]*\r?\n((?:[ \t]+(?:name|kind):[^\n]{0,200}\n){1,2})/m.exec(text)?.[1] ?? '';
  const name = objectName(/name:[ \t]*["']?([a-z0-9.-]+)/.exec(block)?.[1]);
  const kind = /kind:[ \t]*["']?(ClusterSecretStore|SecretStore)\b/.exec(block)?.[1] ?? 'SecretStore';
  return name === undefined ? undefined : { kind, name };
}
