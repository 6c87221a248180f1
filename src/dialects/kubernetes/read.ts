import type { ConfigNode, Embedded, KeyPath, Mistake, ReadContext, Role, Slot, Unread } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { expressionLiterals, isExpression } from '../helm/expressions.ts';
import { pathTest } from '../paths.ts';
import { type WalkRules, walk } from '../walk.ts';
import { fromSecret, type Resource } from './define.ts';
import { decodedEntry, entry, secretByKind } from './entries.ts';
import { resources } from './index.ts';
import { isNamingAnnotation, isValueAmongNames, namesSecretObject, objectNames, referenceNames } from './names.ts';
import { type ObjectHead, objectHead, splitObjects } from './objects.ts';
import { spelledOut, withOwnName } from './spellings.ts';

type Found = Slot | Embedded | Mistake | Unread;
/** What a kind, or a file that deploys, knows of values beyond the walk. */
type Refinement = Pick<Resource, 'only' | 'entries' | 'secrets'> & { readonly base64?: readonly string[] };

/** One object, and the objects inside of it, each as the kind that it is. */
export function* readObject(root: ConfigNode, context: ReadContext): Generator<Found> {
  const head = objectHead(root);
  const resource = head === undefined ? undefined : resources.find((each) => isOfKind(each, head));
  const live = liveContext(context);
  const owner = nameOf(root);
  for (const item of readTree(root, live, rulesOf(resource, live), refinementOf(resource))) {
    yield item.kind === 'slot' && item.owner === undefined && owner !== undefined ? { ...item, owner } : item;
  }
  if (resource?.check !== undefined) yield* resource.check(root, live);
}

/** Whatever is no test and no template goes live. */
export function liveContext(context: ReadContext): ReadContext {
  return context.deployed === 'local' ? { ...context, deployed: 'yes' } : context;
}

/** A tree that goes into a cluster: its values as the rules say, files inside of values, and the objects inside of it. */
export function* readTree(
  root: ConfigNode,
  context: ReadContext,
  rules: WalkRules,
  refinement: Refinement = {},
): Generator<Found> {
  if (refinement.only?.length === 0) return;
  const { rest, objects } = splitObjects(root);
  for (const item of walk(rest, context, rules)) yield* refined(item, refinement, context.keyPath);
  for (const { node, keyPath } of objects)
    yield* readObject(node, { ...context, keyPath: [...context.keyPath, ...keyPath] });
}

function isOfKind({ matches: { groups, kinds } }: Resource, head: ObjectHead): boolean {
  const isNamed = kinds.includes(head.kind);
  // A group that a template fills in says nothing: then the kind has to be named.
  if (!isNamed && (head.group === '*' || !kinds.includes('*'))) return false;
  return groups.some(
    (group) =>
      group === '*' ||
      head.group === '*' ||
      (group.startsWith('*.') ? head.group.endsWith(group.slice(1)) : group === head.group),
  );
}

function nameOf(root: ConfigNode): string | undefined {
  const metadata = root.kind === 'map' ? root.entries.find(({ key }) => key === 'metadata')?.value : undefined;
  const name = metadata?.kind === 'map' ? metadata.entries.find(({ key }) => key === 'name')?.value : undefined;
  if (name?.kind !== 'scalar') return undefined;
  return /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/.test(name.text.content) ? name.text.content : undefined;
}

function rulesOf(resource: Resource | undefined, context: ReadContext): WalkRules {
  const grammar = stacked(context.outer, unknownReader);
  return { ...placesOf(resource), grammar: () => grammar };
}

const places = new Map<Resource | undefined, Omit<WalkRules, 'grammar'>>();

/** The same lists for every object of a kind: their patterns are compiled once. */
function placesOf(resource: Resource | undefined): Omit<WalkRules, 'grammar'> {
  const known = places.get(resource);
  if (known !== undefined) return known;
  const { names = [], skip = [], base64: _, ...others } = resource?.places ?? {};
  const made = {
    dialect: resource?.id ?? 'kubernetes',
    remedy: (role: Role, name: string) => resource?.remedy(role, name) ?? fromSecret(name),
    owners: ['**.{containers,initContainers,ephemeralContainers,sidecars,extraContainers}[]'],
    names: [...referenceNames, ...objectNames, ...names],
    skip: ['sops.**', '**.managedFields.**', ...skip],
    urls: ['**.httpGet.path'],
    ...others,
  };
  places.set(resource, made);
  return made;
}

function refinementOf(resource: Resource | undefined): Refinement {
  if (resource === undefined) return {};
  const { only, entries = [], secrets = [], places: { base64 = [] } = {} } = resource;
  return { entries, secrets, base64, ...(only === undefined ? {} : { only }) };
}

function* refined(item: Slot | Embedded, refinement: Refinement, outer: KeyPath): Generator<Slot | Embedded | Unread> {
  const keyPath = outer.length === 0 ? item.keyPath : item.keyPath.slice(outer.length);
  const isAt = (paths: readonly string[] | undefined): boolean =>
    paths !== undefined && paths.length > 0 && pathTest(paths)(keyPath);
  if (refinement.only !== undefined && !isAt(refinement.only)) return;
  if (item.kind === 'embedded') {
    yield isAt(refinement.entries) ? named(item) : item;
    return;
  }
  if (item.place === 'reference' && isValueAmongNames(item)) {
    const { place: _, ...option } = item;
    yield option;
    return;
  }
  if (isNamingAnnotation(item) || namesSecretObject(item) || isTaggedReference(item)) {
    yield { ...item, place: 'reference' };
    return;
  }
  const own = withOwnName(item);
  const slot = isAt(refinement.secrets) ? secretByKind(own) : own;
  if (isExpression(slot.text.content)) {
    if (/\|[ \t]*(?:default|d)\(/.test(slot.text.content)) yield slot;
    yield* expressionLiterals(slot);
  } else yield* refinedText(slot, isAt(refinement.base64), isAt(refinement.entries));
}

function* refinedText(slot: Slot, isEncoded: boolean, isEntry: boolean): Generator<Slot | Embedded | Unread> {
  if (isEncoded) yield* decodedEntry(slot);
  else if (isEntry || isBlock(slot)) yield* entry(slot);
  else {
    yield slot;
    yield* spelledOut(slot);
  }
  yield* expressionLiterals(slot);
}

/** `!Env GATEWAY_SECRET` of authentik, `!Ref`, `!secret`: the tag says that the value stands elsewhere. */
function isTaggedReference({ node }: Slot): boolean {
  return (
    node?.tag !== undefined && /^!(?:env|env_var|secret|vault|file|ref|sub|getatt|context|find|keyof)$/i.test(node.tag)
  );
}

/** Text of several lines under whatever key: a manifest, a script, a configuration file. */
function isBlock({ text, place }: Slot): boolean {
  return place === undefined && text.content.includes('\n');
}

/** The entry's key is the name of the file inside of it. */
function named(item: Embedded): Embedded {
  const key = item.keyPath[item.keyPath.length - 1];
  return typeof key === 'string' && /\.[A-Za-z0-9_-]+$/.test(key) ? { ...item, as: key } : item;
}
