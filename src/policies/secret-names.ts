import { select } from '../dialects/paths.ts';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { ConfigNode, Facts, Manifest, MapNode, Span } from '../model.ts';
import { directText, utf8 } from '../text.ts';
import { commandTexts } from './kmcp-projects.ts';

/** A place that makes a Secret, or refers to one, by its name. */
export interface SecretPlace {
  readonly path: string;
  readonly span?: Span;
  /** As it is written: templates keep their expressions. */
  readonly name: string;
  /** Where the file says it. */
  readonly namespace?: string;
}

/** Kinds that make a Secret, and where its name stands; the first that is there counts, then that of the object. */
const producers: Readonly<Record<string, readonly string[]>> = {
  Secret: [],
  ExternalSecret: ['spec.target.name'],
  SealedSecret: ['spec.template.metadata.name'],
  SopsSecret: ['spec.secretTemplates[].name'],
  VaultStaticSecret: ['spec.destination.name'],
  VaultDynamicSecret: ['spec.destination.name'],
  VaultPKISecret: ['spec.destination.name'],
  InfisicalSecret: ['spec.managedSecretReference.secretName', 'spec.managedKubeSecretReferences[].secretName'],
  InfisicalDynamicSecret: ['spec.managedSecretReference.secretName'],
  OnePasswordItem: [],
  DopplerSecret: ['spec.managedSecret.name'],
  BitwardenSecret: ['spec.secretName'],
  SecretProviderClass: ['spec.secretObjects[].secretName'],
  Certificate: ['spec.secretName'],
};

const container = 'spec.deployment.sidecars[]';
/** Maps in an MCPServer that name a Secret, and the key of the name. */
const references: readonly (readonly [path: string, key: string])[] = [
  ['spec.deployment.secretRefs[]', 'name'],
  [`${container}.envFrom[].secretRef`, 'name'],
  [`${container}.env[].valueFrom.secretKeyRef`, 'name'],
  ['spec.deployment.volumes[].secret', 'secretName'],
];

/** The Secrets that objects of the repository make, and those of generators of kustomize. */
export function producedSecrets(facts: Facts): readonly SecretPlace[] {
  const objects = facts.manifests(Object.keys(producers)).flatMap(producedBy);
  return [...objects, ...generated(facts)];
}

/** The Secrets that MCPServers of kmcp and kagent refer to and cannot do without. */
export function referredSecrets(facts: Facts): readonly SecretPlace[] {
  return facts
    .manifests(['MCPServer'])
    .flatMap((manifest) =>
      manifest.group === 'kagent.dev' || manifest.group === '*'
        ? references.flatMap(([path, key]) =>
            [...select(manifest.node, path)].flatMap(({ node }) => referredBy(manifest, node, key)),
          )
        : [],
    );
}

/** Whether a command or a document of the repository makes the Secret: `kubectl create secret`, a manifest in a fence. */
export function isMadeByHand(name: string, facts: Facts): boolean {
  for (const { text } of commandTexts(facts)) {
    if (!text.includes(name)) continue;
    if (/\bcreate[ \t]+secret[ \t]/.test(text) || /\bkind:[ \t]*\w{0,20}Secret\b/.test(text)) return true;
  }
  return facts.repository.list().some((path) => {
    const text = path.endsWith('.tf') ? facts.text(path) : undefined;
    return text?.includes('kubernetes_secret') === true && text.includes(`"${name}"`);
  });
}

/** Whether a name that a template writes may turn out to be this one: its fixed parts fit. */
export function mayBeNamed(written: string, name: string): boolean {
  const parts = written.split(/\{\{[^}]{0,200}\}\}|\$\{[^}]{0,100}\}/);
  const [first = ''] = parts;
  if (parts.length === 1) return written === name;
  return name.startsWith(first) && name.endsWith(parts[parts.length - 1] ?? '');
}

function producedBy({ path, kind, node, name, span, namespace }: Manifest): readonly SecretPlace[] {
  const place = namespace === undefined ? { path } : { path, namespace };
  const named = (producers[kind] ?? [])
    .flatMap((where) => [...select(node, where)])
    .flatMap(({ node: found }) =>
      found.kind === 'scalar' && found.text.content !== ''
        ? [{ ...place, name: utf8(found.text.content), span: found.text.span }]
        : [],
    );
  if (named.length > 0) return named;
  return name === '' ? [] : [{ ...place, name, ...(span === undefined ? {} : { span }) }];
}

/** `secretGenerator` of kustomize; prefixes and suffixes are added to every name, so any ending may follow. */
function generated(facts: Facts): readonly SecretPlace[] {
  return facts.repository.list().flatMap((path) => {
    if (!/(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(path)) return [];
    const text = facts.text(path);
    if (text?.includes('secretGenerator') !== true) return [];
    return readYamlLines(directText(text)).roots.flatMap((root) =>
      [...select(root, 'secretGenerator[].name')].flatMap(({ node }) =>
        node.kind === 'scalar' ? [{ path, name: utf8(node.text.content), span: node.text.span }] : [],
      ),
    );
  });
}

function referredBy({ path, namespace }: Manifest, node: ConfigNode, key: string): readonly SecretPlace[] {
  if (node.kind !== 'map' || isOptional(node)) return [];
  const value = node.entries.find((entry) => entry.key === key)?.value;
  if (value?.kind !== 'scalar' || !/^[a-z0-9][a-z0-9.-]{0,252}$/.test(value.text.content)) return [];
  return [{ path, name: value.text.content, span: value.text.span, ...(namespace === undefined ? {} : { namespace }) }];
}

function isOptional(map: MapNode): boolean {
  return map.entries.some(
    ({ key, value }) => key === 'optional' && value.kind === 'scalar' && value.text.content === 'true',
  );
}
