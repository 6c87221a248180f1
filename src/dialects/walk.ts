import type { ConfigNode, Embedded, ListNode, MapNode, ReadContext, ScalarNode, Slot } from '../model.ts';
import { commandOfMap, wordsOfList } from './command-line.ts';
import { type CommandWord, readWords } from './commands/read.ts';
import { matchesPath } from './paths.ts';
import { isAt, type Place, pathInTree, placeOf, placeOfItem, siblingsIn } from './place.ts';
import { bySpelling } from './spelling.ts';
import type { WalkRules } from './walk-rules.ts';

export type { WalkRules } from './walk-rules.ts';

/** Tags that say that a name stands here: CloudFormation, Home Assistant, GitLab. */
const namingTag = /^!(?:Ref|GetAtt|ImportValue|secret|env_var|reference|include|vault)$/;

/** What a walk takes along. */
interface Walk {
  readonly context: ReadContext;
  readonly rules: WalkRules;
  /** What was found so far. Filled, not yielded: a value deep in a tree would pass through every level on its way. */
  readonly found: (Slot | Embedded)[];
}

/** A slot for every scalar of a tree that could hold a credential, and the texts inside its strings. */
export function walk(root: ConfigNode, context: ReadContext, rules: WalkRules): readonly (Slot | Embedded)[] {
  const { keyPath } = context;
  const last = keyPath[keyPath.length - 1];
  // A text that is a list, as in `API_KEYS=["…"]`, has the name of the value that it stands in.
  const name = root.kind === 'map' || typeof last !== 'string' ? '' : last;
  const found: (Slot | Embedded)[] = [];
  visit(
    root,
    { keyPath, role: 'field', name, owner: undefined, outside: keyPath.length, isSecret: false },
    { context, rules, found },
  );
  return found;
}

/** Recurses: no reader of a format makes a tree that is deeper than its limit. */
function visit(node: ConfigNode, place: Place, walking: Walk): void {
  if (isAt(walking.rules.skip, place)) return;
  switch (node.kind) {
    case 'scalar':
      visitScalar(node, place, walking);
      return;
    case 'list':
      visitList(node, place, walking);
      return;
    case 'map':
      visitMap(node, place, walking);
  }
}

function visitList(list: ListNode, place: Place, walking: Walk): void {
  const words = wordsOfList(list, place, walking.rules);
  if (words !== undefined) {
    readCommand(words, place, walking);
    return;
  }
  for (const [index, item] of list.items.entries()) {
    visit(item, placeOfItem(item, index, place, walking.rules), walking);
  }
}

function visitMap(map: MapNode, place: Place, walking: Walk): void {
  const command = commandOfMap(map, place);
  if (command !== undefined) readCommand(command.words, place, walking);
  const siblings = siblingsIn(map);
  for (const entry of map.entries) {
    if (command?.entries.includes(entry) === true) continue;
    const inner = placeOf(entry, siblings, place, walking.rules);
    visit(entry.value, isPrivateHalf(entry.key, map) ? { ...inner, isSecret: true } : inner, walking);
  }
}

/** `d` of a JSON Web Key is its private half, and `k` is all of a symmetric one. */
function isPrivateHalf(key: string, map: MapNode): boolean {
  return (key === 'd' || key === 'k') && map.entries.some((entry) => entry.key === 'kty');
}

function readCommand(words: readonly CommandWord[], { owner }: Place, { context, rules, found }: Walk): void {
  const { dialect, grammar, remedy } = rules;
  for (const item of readWords(words, { dialect, owner, deployed: context.deployed, grammar, remedy }))
    found.push(item);
}

function visitScalar(node: ScalarNode, place: Place, { context, rules, found }: Walk): void {
  if (node.type === 'boolean' || node.type === 'null' || node.text.content === '') return;
  const { keyPath, role, name, owner } = place;
  const grammar = rules.grammar(role);
  const { deployed } = context;
  const inner = rules.embedded?.find(({ path }) => matchesPath(pathInTree(place), path));
  if (inner !== undefined) {
    const { format, as } = inner;
    const embedded: Embedded = {
      kind: 'embedded',
      format,
      text: node.text,
      references: grammar,
      keyPath,
      deployed,
      node,
      ...(place.hidesOutput && { hidesOutput: true }),
    };
    found.push(as === undefined ? embedded : { ...embedded, as });
    return;
  }
  if (rules.isInert?.(node.text.content, place) === true) return;
  const isName = isAt(rules.names, place) || (node.tag !== undefined && namingTag.test(node.tag));
  const isCredential = !isName && (place.isSecret || isAt(rules.credentials, place));
  const slot: Slot = {
    kind: 'slot',
    keyPath,
    deployed,
    node,
    role,
    name,
    text: node.text,
    references: grammar,
    dialect: rules.dialect,
    remedy: (variable) => rules.remedy(role, name, owner, variable),
    ...(owner === undefined ? {} : { owner }),
    ...(isName ? { place: 'reference' } : isCredential ? { place: 'credential' } : {}),
  };
  if (isName || isCredential) found.push(slot);
  else for (const item of bySpelling(slot, node, place, rules)) found.push(item);
}
