import { classifyName } from '../judge/names.ts';
import type { ConfigNode, Entry, KeyPath, MapNode, Role } from '../model.ts';
import { utf8 } from '../text.ts';
import { pathTest } from './paths.ts';
import type { WalkRules } from './walk-rules.ts';

/** Where in a document a value stands, and what the way to it says about it. */
export interface Place {
  readonly keyPath: KeyPath;
  readonly role: Role;
  /** The name that the value stands under; for list items that of the list. */
  readonly name: string;
  readonly owner: string | undefined;
  /** How many parts of the key path lie outside of this tree: patterns count from the tree's root. */
  readonly outside: number;
  /** A sibling says that the value is a secret, whatever its name says. */
  readonly isSecret: boolean;
  /** A sibling says that nobody is shown what the commands here print. */
  readonly hidesOutput?: true;
}

const envKeys = new Set([
  'env',
  'environment',
  'envs',
  'environmentvariables',
  'environment_variables',
  'containerenv',
  'remoteenv',
  'env_vars',
  'extraenv',
  'extraenvvars',
  'envvars',
]);
const headerKeys = new Set([
  'headers',
  'http_headers',
  'httpheaders',
  'header',
  'oauth_headers',
  'static_headers',
  'extra_headers',
  'defaultheaders',
  'default_headers',
  'addplaintextheaders',
  'extraheaders',
  'requestheaders',
  'customheaders',
]);
const urlKeys = new Set([
  'url',
  'serverurl',
  'server_url',
  'httpurl',
  'uri',
  'baseurl',
  'base_url',
  'ws_url',
  'remoteurl',
  'endpoint',
  'sseurl',
]);
/** Keys beside `value` or `default` that say what the value is; XML's attributes begin with `@`. */
const nameKeys = [
  'name',
  '@name',
  '@key',
  'key',
  'envVar',
  'env_var',
  'env',
  'id',
  'header',
  'headerName',
  'headerKey',
  'targetEnvName',
  'varName',
  'label',
  'option',
];
const valueKeys = new Set([
  'value',
  '@value',
  'default',
  'const',
  'enum',
  'example',
  'examples',
  'defaultvalue',
  'content',
  'secret',
  'string',
]);
/** Lists of what a value may be. */
const choices = new Set(['enum', 'examples']);
/** Keys that say, with `true`, that the value beside them is a secret. */
const secretMarks = new Set(['issecret', 'is_secret', 'secret', 'sensitive', 'password', 'writeonly']);

/** What a map says about the value in it. */
export interface Siblings {
  /** The name that the value goes by. */
  readonly name: string | undefined;
  /** Whether the map says that the value is a secret. */
  readonly isSecret: boolean;
  /** Whether the map says that what its commands print is not shown. */
  readonly hidesOutput: boolean;
}

/** Whether one of the patterns selects the place; they count from the root of the tree. */
export function isAt(patterns: readonly string[] | undefined, place: Place): boolean {
  return patterns !== undefined && patterns.length > 0 && pathTest(patterns)(pathInTree(place));
}

/** The key path from the root of the tree. */
export function pathInTree({ keyPath, outside }: Place): KeyPath {
  return outside === 0 ? keyPath : keyPath.slice(outside);
}

/** What the map says about the value in it; undefined where it has none. */
export function siblingsIn(map: MapNode): Siblings | undefined {
  if (!map.entries.some(({ key }) => valueKeys.has(key.toLowerCase()))) return undefined;
  return {
    name: nameIn(map),
    isSecret: isMarkedSecret(map),
    hidesOutput: scalarUnder(map, 'skipLogOutput') === 'true',
  };
}

/** The place under a key. Its role is that of the parent map, or the one that the key itself says. */
export function placeOf(entry: Entry, siblings: Siblings | undefined, place: Place, rules: WalkRules): Place {
  const { key } = entry;
  const { owner, outside, role } = place;
  const own = {
    keyPath: [...place.keyPath, key],
    role,
    name: key === '#text' ? place.name : key,
    owner,
    outside,
    isSecret: place.isSecret,
    ...(siblings?.hidesOutput === true && { hidesOutput: true as const }),
  };
  if (isAt(rules.owners, own)) own.owner = key;
  const lower = key.toLowerCase();
  const paired = siblings !== undefined && valueKeys.has(lower) ? pairedName(entry, siblings, place) : undefined;
  if (paired !== undefined) {
    const isUrl = role === 'field' && urlKeys.has(paired.toLowerCase());
    return { ...own, name: paired, role: isUrl ? 'url' : role, isSecret: siblings?.isSecret === true };
  }
  own.role = entry.value.kind === 'scalar' ? roleOfScalar(lower, own, rules) : roleOfMap(lower, own, rules);
  return own;
}

function roleOfMap(key: string, place: Place, rules: WalkRules): Role {
  if (envKeys.has(key) || isAt(rules.env, place)) return 'env';
  if (headerKeys.has(key) || isAt(rules.headers, place)) return 'header';
  return place.role === 'env' || place.role === 'header' ? place.role : 'field';
}

function roleOfScalar(key: string, place: Place, rules: WalkRules): Role {
  return place.role === 'field' && (urlKeys.has(key) || isAt(rules.urls, place)) ? 'url' : place.role;
}

/** Items of a list of services or containers are called by their `name`. */
export function placeOfItem(item: ConfigNode, index: number, place: Place, rules: WalkRules): Place {
  const inner: Place = { ...place, keyPath: [...place.keyPath, index] };
  if (item.kind !== 'map' || !isAt(rules.owners, inner)) return inner;
  const name = scalarUnder(item, 'name');
  return name === undefined ? inner : { ...inner, owner: name };
}

function scalarUnder(map: MapNode, key: string): string | undefined {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' && value.text.content !== '' ? utf8(value.text.content) : undefined;
}

/** In `{name: X, value: Y}` the sibling gives the name of the value. */
function pairedName(entry: Entry, siblings: Siblings, place: Place): string | undefined {
  // `{name: X, value: {value: Y}}` (Ark), `{name: X, value: [Y]}` (Terraform, Tekton); other keys of that spelling may hold anything.
  const isChoice = entry.value.kind === 'list' && choices.has(entry.key);
  if (entry.value.kind !== 'scalar' && entry.key !== 'value' && !isChoice) return undefined;
  if (siblings.name !== undefined) return siblings.name;
  if (entry.value.kind !== 'scalar' && !isChoice) return undefined;
  return classifyName(entry.key) === 'unknown' && place.name !== '' ? place.name : undefined;
}

function nameIn(map: MapNode): string | undefined {
  for (const key of nameKeys) {
    const name = scalarUnder(map, key);
    if (name !== undefined) return name;
  }
  // A JSON patch says where the value goes.
  const target = scalarUnder(map, 'op') === undefined ? undefined : scalarUnder(map, 'path');
  // A file that a machine is to write has its name in `path`.
  const file = target ?? (map.entries.some(({ key }) => key === 'content') ? scalarUnder(map, 'path') : undefined);
  return file?.slice(file.lastIndexOf('/') + 1);
}

/** `"isSecret": true` of the registry, `"sensitive": true` of bundles, `"password": true` of inputs. */
function isMarkedSecret(map: MapNode): boolean {
  return map.entries.some(
    ({ key, value }) => secretMarks.has(key.toLowerCase()) && value.kind === 'scalar' && value.text.content === 'true',
  );
}
