import { decodeBase64, isText } from '../formats/base64.ts';
import type {
  ConfigDocument,
  ConfigNode,
  Dialect,
  Embedded,
  KeyPath,
  MapNode,
  Mistake,
  ReadContext,
  Slot,
} from '../model.ts';
import { deployables } from './deployables.ts';
import { endsLike } from './file-globs.ts';
import { stacked, unknownReader } from './grammars.ts';
import type { Resource } from './kubernetes/define.ts';
import { resources } from './kubernetes/index.ts';
import { matchesPath, select } from './paths.ts';
import { variableName } from './variable-name.ts';
import { type WalkRules, walk } from './walk.ts';

/** Kubernetes objects, values files, compose and the other files that put something into a cluster. */
export function yamlDialect(document: ConfigDocument, context: ReadContext): Dialect | undefined {
  const named = deployables.find(
    (deployable) =>
      deployable.files.some((glob) => endsLike(context.path, glob)) &&
      (deployable.matches?.(document, context) ?? true),
  );
  if (named !== undefined) return named;
  if (document.roots.some((root) => objectHead(root) !== undefined)) return manifests;
  return deployables.find(
    (deployable) => deployable.files.length === 0 && deployable.matches?.(document, context) === true,
  );
}

/** `apiVersion` and `kind` of an object. */
export function objectHead(root: ConfigNode): { readonly group: string; readonly kind: string } | undefined {
  if (root.kind !== 'map') return undefined;
  const apiVersion = scalarAt(root, 'apiVersion');
  const kind = scalarAt(root, 'kind');
  if (apiVersion === undefined || kind === undefined) return undefined;
  return { group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '', kind };
}

function scalarAt(node: MapNode, key: string): string | undefined {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' ? value.text.content : undefined;
}

const manifests: Dialect = {
  id: 'kubernetes',
  title: 'Kubernetes',
  files: [],
  format: 'yaml',
  *read(document, context) {
    for (const root of document.roots) yield* readObject(root, context, 0);
  },
};

/** One object, or the objects inside of a List, Template or array. */
export function* readObject(
  root: ConfigNode,
  context: ReadContext,
  depth: number,
): Generator<Slot | Embedded | Mistake> {
  const head = objectHead(root);
  const nested = ['items', 'objects', 'manifests', 'resources']
    .flatMap((key) => [...select(root, `${key}[]`)])
    .filter(({ node }) => objectHead(node) !== undefined);
  if (nested.length > 0 && depth < 4) {
    for (const { node, keyPath } of nested)
      yield* readObject(node, { ...context, keyPath: [...context.keyPath, ...keyPath] }, depth + 1);
    return;
  }
  const resource =
    head === undefined
      ? undefined
      : resources.find(
          ({ matches }) => (matches.group === '*' || matches.group === head.group) && matches.kinds.includes(head.kind),
        );
  const live: ReadContext = context.deployed === 'local' ? { ...context, deployed: 'yes' } : context;
  yield* decoded(walk(root, live, rulesOf(resource, live)), resource, live.keyPath);
  if (resource?.check !== undefined) yield* resource.check(root, live);
}

/** Places that hold names in every object. */
const commonNames = [
  '**.{secretKeyRef,configMapKeyRef,secretRef,configMapRef,fieldRef,resourceFieldRef,secretName,serviceAccountName,imagePullSecrets,secretStoreRef,valueFrom,existingSecret}.**',
  '**.{secretName,serviceAccountName,existingSecret}',
  '**.volumes[].**',
  '**.volumeMounts[].**',
  'metadata.{name,namespace,uid,resourceVersion}',
  'metadata.labels.**',
  'metadata.ownerReferences.**',
  '**.matchLabels.**',
  '**.selector.**',
];

function rulesOf(resource: Resource | undefined, context: ReadContext): WalkRules {
  const { names = [], ...places } = resource?.places ?? {};
  return {
    dialect: resource?.id ?? 'kubernetes',
    grammar: () => stacked(context.outer, unknownReader),
    remedy: (role, name) =>
      resource?.remedy(role, name) ??
      `Put the value into a Secret that is not committed and refer to it (valueFrom.secretKeyRef, key ${variableName(role, name, undefined)}).`,
    owners: ['**.containers[]', '**.initContainers[]'],
    names: [...commonNames, ...names],
    ...places,
  };
}

/** Applies `only` and `base64` of a resource to what the walk yields. */
function* decoded(
  items: Iterable<Slot | Embedded>,
  resource: Resource | undefined,
  outer: KeyPath,
): Generator<Slot | Embedded> {
  for (const item of items) {
    const keyPath = item.keyPath.slice(outer.length);
    if (resource?.only !== undefined && !resource.only.some((path) => matchesPath(keyPath, path))) continue;
    const isEncoded =
      item.kind === 'slot' && (resource?.places?.base64 ?? []).some((path) => matchesPath(keyPath, path));
    if (!isEncoded) {
      yield item;
      continue;
    }
    yield* decodedSlot(item);
  }
}

/** The decoded text is what counts; a whole file inside is read as a file of that name. */
export function* decodedSlot(slot: Slot): Generator<Slot | Embedded> {
  const text = decodeBase64(slot.text);
  if (text === undefined || !isText(text.content)) {
    yield slot;
    return;
  }
  const inner: Slot = { ...slot, text: trimmed(text), role: 'data' };
  const format = embeddedFormat(slot.name, text.content);
  if (format === undefined) yield inner;
  else
    yield {
      kind: 'embedded',
      format,
      text,
      keyPath: slot.keyPath,
      references: slot.references,
      deployed: slot.deployed,
      as: slot.name,
      ...(slot.node === undefined ? {} : { node: slot.node }),
    };
}

function trimmed(text: Slot['text']): Slot['text'] {
  const { content } = text;
  return text.slice(content.length - content.trimStart().length, content.trimEnd().length);
}

/** A ConfigMap or Secret entry that is a file of its own. */
export function embeddedFormat(name: string, content: string): Embedded['format'] | undefined {
  if (/^[ \t\r\n]*[[{][ \t\r\n]*["'{[]/.test(content) || /\.jsonc?$/i.test(name)) return 'json';
  if (/(?:^|[._-])env$|^\.env/i.test(name) || /^(?:export )?[A-Z][A-Z0-9_]*=.*\r?\n(?:export )?[A-Z#]/m.test(content))
    return 'dotenv';
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  if (/\.toml$/i.test(name)) return 'toml';
  if (/\.sh$/i.test(name) || content.startsWith('#!')) return 'shell';
  if (/\.(?:ini|cfg|conf|cnf|properties)$/i.test(name)) return 'ini';
  return content.includes('\n') && /^[A-Za-z_][A-Za-z0-9_.-]*:(?: |\r?$)/m.test(content) && !content.startsWith('-----')
    ? 'yaml'
    : undefined;
}
