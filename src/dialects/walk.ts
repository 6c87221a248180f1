import { classifyName } from '../judge/names.ts';
import type {
  ConfigNode,
  Embedded,
  Entry,
  KeyPath,
  MapNode,
  ReadContext,
  ReferenceGrammar,
  Role,
  ScalarNode,
  Slot,
} from '../model.ts';
import { utf8 } from '../text.ts';
import { type CommandWord, readWords } from './commands/read.ts';
import { looksLikeJson } from './json-text.ts';
import { pathTest } from './paths.ts';
import { variableName } from './variable-name.ts';

/**
 * What a dialect knows of a document beyond what every configuration has in common. All lists are patterns of the
 * path language over the whole key path.
 */
export interface WalkRules {
  readonly dialect: string;
  readonly grammar: (role: Role) => ReferenceGrammar;
  /** What to write instead of a literal, in the reader's own syntax. */
  readonly remedy: (role: Role, name: string, owner: string | undefined, variable?: string) => string;
  /** Values that name something else: variables, secrets, files. */
  readonly names?: readonly string[];
  /** Values that are a credential by definition, whatever their key is called. */
  readonly credentials?: readonly string[];
  /** Parts of the document that hold no values (schemas, metadata, lists of tool names). */
  readonly skip?: readonly string[];
  /** Maps whose values are environment variables or headers, beyond the usual spellings. */
  readonly env?: readonly string[];
  readonly headers?: readonly string[];
  readonly urls?: readonly string[];
  /** Strings and lists that are command lines, beyond the usual spellings. */
  readonly commands?: readonly string[];
  /** Values that hold text of another format. */
  readonly embedded?: readonly { readonly path: string; readonly format: Embedded['format']; readonly as?: string }[];
  /** Base64 values, decoded and judged again. */
  readonly base64?: readonly string[];
  /** Maps whose keys are names of servers, services or resources; the key becomes the slot's owner. */
  readonly owners?: readonly string[];
}
interface Place {
  readonly keyPath: KeyPath;
  readonly role: Role;
  /** The name that the value stands under; for list items that of the list. */
  readonly name: string;
  readonly owner: string | undefined;
  /** How many parts of the key path lie outside of this tree: patterns count from the tree's root. */
  readonly outside: number;
  /** A sibling says that the value is a secret, whatever its name says. */
  readonly isSecret?: boolean;
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
const argumentKeys = new Set([
  'args',
  'arguments',
  'extraargs',
  'runtimearguments',
  'packagearguments',
  'argv',
  'cmdargs',
]);
const commandKeys = new Set([
  'command',
  'cmd',
  'entrypoint',
  'run',
  'script',
  'postcreatecommand',
  'poststartcommand',
  'apikeyhelper',
  'headershelper',
  'programpath',
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
];
const valueKeys = new Set(['value', '@value', 'default', 'example', 'defaultvalue', 'content', 'secret']);
/** Keys that say, with `true`, that the value beside them is a secret. */
const secretMarks = new Set(['issecret', 'is_secret', 'secret', 'sensitive', 'password', 'writeonly']);
const maxDepth = 100;

/** Yields a slot for every scalar of a tree that could hold a credential, and the texts inside its strings. */
export function* walk(root: ConfigNode, context: ReadContext, rules: WalkRules): Generator<Slot | Embedded> {
  const { keyPath } = context;
  const last = keyPath[keyPath.length - 1];
  // A text that is a list, as in `API_KEYS=["…"]`, has the name of the value that it stands in.
  const name = root.kind === 'map' || typeof last !== 'string' ? '' : last;
  yield* visit(root, { keyPath, role: 'field', name, owner: undefined, outside: keyPath.length }, context, rules, 0);
}

function* visit(
  node: ConfigNode,
  place: Place,
  context: ReadContext,
  rules: WalkRules,
  depth: number,
): Generator<Slot | Embedded> {
  if (depth > maxDepth || any(rules.skip, place)) return;
  if (node.kind === 'scalar') {
    yield* visitScalar(node, place, context, rules);
    return;
  }
  const words = argumentWords(node, place, rules);
  if (words !== undefined) {
    yield* readWords(words, {
      dialect: rules.dialect,
      owner: place.owner,
      deployed: context.deployed,
      grammar: rules.grammar,
      remedy: rules.remedy,
    });
    if (node.kind === 'list') return;
  }
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield* visit(item, placeOfItem(item, index, place, rules), context, rules, depth + 1);
    }
    return;
  }
  for (const entry of node.entries) {
    if (words !== undefined && isCommandKey(entry.key)) continue;
    yield* visit(entry.value, placeOf(entry, node, place, rules), context, rules, depth + 1);
  }
}

function any(patterns: readonly string[] | undefined, { keyPath, outside }: Place): boolean {
  if (patterns === undefined || patterns.length === 0) return false;
  return pathTest(patterns)(outside === 0 ? keyPath : keyPath.slice(outside));
}

/** The role of what stands under a key: that of its parent map, or the one that the key itself says. */
function placeOf(entry: Entry, parent: MapNode, place: Place, rules: WalkRules): Place {
  const inner: Place = { ...place, keyPath: [...place.keyPath, entry.key], name: entry.key };
  const own: Place = any(rules.owners, inner) ? { ...inner, owner: entry.key } : inner;
  const paired = pairedName(entry, parent, place);
  if (paired !== undefined) return pairedPlace(own, paired, parent);
  const key = entry.key.toLowerCase();
  const isMap = entry.value.kind !== 'scalar';
  if (isMap && (envKeys.has(key) || any(rules.env, own))) return { ...own, role: 'env' };
  if (isMap && (headerKeys.has(key) || any(rules.headers, own))) return { ...own, role: 'header' };
  if (!isMap && place.role === 'field' && (urlKeys.has(key) || any(rules.urls, own))) return { ...own, role: 'url' };
  const isLeaf = !isMap || place.role === 'env' || place.role === 'header';
  return isLeaf ? own : { ...own, role: 'field' };
}

function pairedPlace(place: Place, name: string, parent: MapNode): Place {
  const isUrl = place.role === 'field' && urlKeys.has(name.toLowerCase());
  return { ...place, name, role: isUrl ? 'url' : place.role, isSecret: isMarkedSecret(parent) };
}

/** Items of a list of services or containers are called by their `name`. */
function placeOfItem(item: ConfigNode, index: number, place: Place, rules: WalkRules): Place {
  const inner: Place = { ...place, keyPath: [...place.keyPath, index] };
  if (item.kind !== 'map' || !any(rules.owners, inner)) return inner;
  const name = scalarUnder(item, 'name');
  return name === undefined ? inner : { ...inner, owner: name };
}

function scalarUnder(map: MapNode, key: string, except?: Entry): string | undefined {
  const value = map.entries.find((entry) => entry.key === key && entry !== except)?.value;
  return value?.kind === 'scalar' && value.text.content !== '' ? utf8(value.text.content) : undefined;
}

/** In `{name: X, value: Y}` the sibling gives the name of the value. */
function pairedName(entry: Entry, parent: MapNode, place: Place): string | undefined {
  if (!valueKeys.has(entry.key.toLowerCase())) return undefined;
  // `{name: X, value: {value: Y}}` (Ark); other keys of that spelling may hold anything.
  if (entry.value.kind !== 'scalar' && (entry.value.kind !== 'map' || entry.key !== 'value')) return undefined;
  for (const key of nameKeys) {
    const sibling = scalarUnder(parent, key, entry);
    if (sibling !== undefined) return sibling;
  }
  // A JSON patch says where the value goes.
  const target = scalarUnder(parent, 'op') === undefined ? undefined : scalarUnder(parent, 'path');
  if (target !== undefined) return target.slice(target.lastIndexOf('/') + 1);
  if (entry.value.kind !== 'scalar') return undefined;
  return classifyName(entry.key) === 'unknown' && place.name !== '' ? place.name : undefined;
}

/** `"isSecret": true` of the registry, `"sensitive": true` of bundles, `"password": true` of inputs. */
function isMarkedSecret(parent: MapNode): boolean {
  return parent.entries.some(
    ({ key, value }) => secretMarks.has(key.toLowerCase()) && value.kind === 'scalar' && value.text.content === 'true',
  );
}

function isCommandKey(key: string): boolean {
  const lower = key.toLowerCase();
  return argumentKeys.has(lower) || commandKeys.has(lower);
}

/** The words of a command: an `args` list alone, or `command` and `args` of one map together. */
function argumentWords(node: ConfigNode, place: Place, rules: WalkRules): readonly CommandWord[] | undefined {
  if (node.kind === 'list') {
    const key = place.name.toLowerCase();
    const isCommand = argumentKeys.has(key) || commandKeys.has(key) || any(rules.commands, place);
    return isCommand && isListOfScalars(node) ? wordsOf(node, place.keyPath) : undefined;
  }
  if (node.kind !== 'map') return undefined;
  const command = node.entries.find(({ key }) => commandKeys.has(key.toLowerCase()));
  const args = node.entries.find(({ key, value }) => argumentKeys.has(key.toLowerCase()) && value.kind === 'list');
  if (args === undefined || command === undefined) return undefined;
  if (!isListOfScalars(args.value) || (command.value.kind !== 'scalar' && !isListOfScalars(command.value)))
    return undefined;
  return [
    ...wordsOf(command.value, [...place.keyPath, command.key]),
    ...wordsOf(args.value, [...place.keyPath, args.key]),
  ];
}

function isListOfScalars(node: ConfigNode): boolean {
  return node.kind === 'list' && node.items.every((item) => item.kind === 'scalar');
}

function wordsOf(node: ConfigNode, keyPath: KeyPath): readonly CommandWord[] {
  if (node.kind === 'scalar') return [{ node, keyPath, text: node.text }];
  if (node.kind === 'map') return [];
  return node.items.flatMap((item, index) => wordsOf(item, [...keyPath, index]));
}

function* visitScalar(
  node: ScalarNode,
  place: Place,
  context: ReadContext,
  rules: WalkRules,
): Generator<Slot | Embedded> {
  if (node.type === 'boolean' || node.type === 'null' || node.text.content === '') return;
  const { keyPath } = place;
  const grammar = rules.grammar(place.role);
  const base = { keyPath, deployed: context.deployed, node } as const;
  const inner = rules.embedded?.find(({ path }) => any([path], place));
  if (inner !== undefined) {
    yield {
      kind: 'embedded',
      format: inner.format,
      text: node.text,
      references: grammar,
      ...base,
      ...(inner.as === undefined ? {} : { as: inner.as }),
    };
    return;
  }
  const slot: Slot = {
    kind: 'slot',
    ...base,
    role: place.role,
    name: place.name,
    text: node.text,
    references: grammar,
    dialect: rules.dialect,
    remedy: (variable) => rules.remedy(place.role, place.name, place.owner, variable),
    ...(place.owner === undefined ? {} : { owner: place.owner }),
  };
  if (any(rules.names, place)) yield { ...slot, place: 'reference' };
  else if (place.isSecret === true || any(rules.credentials, place)) yield { ...slot, place: 'credential' };
  else yield* bySpelling(slot, node, place, rules);
}

/** What the text itself says it is: JSON, a command line, a header line, an assignment. */
function* bySpelling(slot: Slot, node: ScalarNode, place: Place, rules: WalkRules): Generator<Slot | Embedded> {
  const { content } = node.text;
  const embedded = {
    kind: 'embedded',
    text: node.text,
    keyPath: slot.keyPath,
    references: slot.references,
    deployed: slot.deployed,
    node,
    remedy: (role: Role, name: string, variable?: string) => rules.remedy(role, name, slot.owner, variable),
    ...(slot.owner === undefined ? {} : { owner: slot.owner }),
  } as const;
  const rule = /^(?:Bash|Shell|PowerShell)\(/.exec(content);
  if (looksLikeJson(content)) yield { ...embedded, format: 'json' };
  else if (rule !== null)
    yield {
      ...embedded,
      format: 'shell',
      text: node.text.slice(rule[0].length, content.replace(/(?::\*)?\)$/, '').length),
    };
  else if (isCommandKey(place.name) && place.role === 'field' && /[ \n]/.test(content))
    yield { ...embedded, format: 'shell' };
  else if (any(rules.commands, place)) yield { ...embedded, format: 'shell' };
  else if (
    typeof slot.keyPath[slot.keyPath.length - 1] === 'number' ||
    isEnvFlag(place.name) ||
    isRemark(place, content)
  )
    yield* listItem(slot, content, embedded);
  else yield slot;
}

/** `old: API_KEY=x`, as people leave it in comments. */
function isRemark({ name, role }: Place, content: string): boolean {
  return role === 'field' && /^[A-Z][A-Z0-9_]{2,80}=\S/.test(content) && classifyName(name) === 'unknown';
}

/** `{name: "-e", value: "KEY=value"}` of the registry's runtimeArguments. */
function isEnvFlag(name: string): boolean {
  return name === '-e' || name === '--env';
}

/** Items of lists: `KEY=value` under an environment, `Name: value` under headers. */
function* listItem(slot: Slot, content: string, embedded: Omit<Embedded, 'format'>): Generator<Slot | Embedded> {
  const pair =
    slot.role === 'header' ? /^([A-Za-z0-9_-]+):[ \t]*/.exec(content) : /^([A-Za-z_][A-Za-z0-9_.-]*)=/.exec(content);
  if (pair === null) yield slot;
  else if (looksLikeJson(content.slice(pair[0].length)))
    yield { ...embedded, format: 'json', text: slot.text.slice(pair[0].length) };
  else {
    const role = slot.role === 'header' ? 'header' : 'env';
    const name = pair[1] ?? '';
    yield {
      ...slot,
      name,
      role,
      text: slot.text.slice(pair[0].length),
      remedy: (variable = variableName(role, name, slot.owner)) => slot.remedy(variable),
    };
  }
}
