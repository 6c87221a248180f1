import { isPlainUnderOtherName } from '../../judge/judge.ts';
import { classifyName } from '../../judge/names.ts';
import type { ConfigNode, Embedded, Entry, KeyPath, Mistake, ReadContext, Role, Slot, Unread } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { expressionLiterals, isBareExpression, isExpression, jinjaDefault } from '../helm/expressions.ts';
import { pathTest } from '../paths.ts';
import { type Place, pathInTree } from '../place.ts';
import { type WalkRules, walk } from '../walk.ts';
import { fromSecret, type Resource } from './define.ts';
import { decodedEntry, entry, secretByKind } from './entries.ts';
import { resources } from './index.ts';
import { isNamingAnnotation, isValueAmongNames, namesSecretObject, objectNames, referenceNames } from './names.ts';
import { headOf, type ObjectHead, objectHead, splitObjects } from './objects.ts';
import { spelledOut, withOwnName } from './spellings.ts';

type Found = Slot | Embedded | Mistake | Unread;
/** What a kind, or a file that deploys, knows of values beyond the walk. */
type Refinement = Pick<Resource, 'only' | 'entries' | 'secrets'> & { readonly base64?: readonly string[] };

/** Whether the first entries of a document say that it is an object of a kind in which nothing is read. */
export function holdsNothing(entries: readonly Entry[]): boolean {
  const head = headOf(entries);
  const resource = head === undefined ? undefined : resourceOf(head);
  return resource?.only?.length === 0 && resource.check === undefined;
}

/** One object, and the objects inside of it, each as the kind that it is. */
export function* readObject(root: ConfigNode, context: ReadContext): Generator<Found> {
  const head = objectHead(root);
  const resource = head === undefined ? undefined : resourceOf(head);
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
  const own = context.readsAll === true ? rules : { ...rules, isInert: inertValues(rules, refinement) };
  for (const item of walk(rest, context, own)) yield* refined(item, refinement, context.keyPath);
  for (const { node, keyPath } of objects)
    yield* readObject(node, { ...context, keyPath: [...context.keyPath, ...keyPath] });
}

/** Values that nobody makes anything of, wherever they stand: actions that name a value, words under names of no credential. */
function inertValues({ credentials = [] }: WalkRules, { base64 = [], secrets = [], entries = [] }: Refinement) {
  const special = [...credentials, ...base64, ...secrets, ...entries];
  const isSpecial = special.length === 0 ? () => false : pathTest(special);
  return (content: string, place: Place): boolean => {
    if (isExpression(content)) return isBareExpression(content);
    if (place.isSecret || place.keyPath[place.keyPath.length - 1] === 'secret') return false;
    return isPlainUnderOtherName(content, place.role, classifyName(place.name)) && !isSpecial(pathInTree(place));
  };
}

function resourceOf(head: ObjectHead): Resource | undefined {
  return resources.find((each) => isOfKind(each, head));
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
    if (jinjaDefault.test(slot.text.content)) yield slot;
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
