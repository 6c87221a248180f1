import type { ConfigNode, Embedded, ReadContext, ScalarNode, Slot } from '../model.ts';
import { commandOfMap, wordsOfList } from './command-line.ts';
import { type CommandWord, readWords } from './commands/read.ts';
import { matchesPath } from './paths.ts';
import { isAt, type Place, pathInTree, placeOfItem, placesIn } from './place.ts';
import { bySpelling } from './spelling.ts';
import type { WalkRules } from './walk-rules.ts';

export type { WalkRules } from './walk-rules.ts';

/** Yields a slot for every scalar of a tree that could hold a credential, and the texts inside its strings. */
export function* walk(root: ConfigNode, context: ReadContext, rules: WalkRules): Generator<Slot | Embedded> {
  const { keyPath } = context;
  const last = keyPath[keyPath.length - 1];
  // A text that is a list, as in `API_KEYS=["…"]`, has the name of the value that it stands in.
  const name = root.kind === 'map' || typeof last !== 'string' ? '' : last;
  yield* visit(root, { keyPath, role: 'field', name, owner: undefined, outside: keyPath.length }, context, rules);
}

/** Recurses: no reader of a format makes a tree that is deeper than its limit. */
function* visit(node: ConfigNode, place: Place, context: ReadContext, rules: WalkRules): Generator<Slot | Embedded> {
  if (isAt(rules.skip, place)) return;
  if (node.kind === 'scalar') {
    yield* visitScalar(node, place, context, rules);
    return;
  }
  if (node.kind === 'list') {
    const words = wordsOfList(node, place, rules);
    if (words !== undefined) {
      yield* readCommand(words, place, context, rules);
      return;
    }
    for (const [index, item] of node.items.entries()) {
      yield* visit(item, placeOfItem(item, index, place, rules), context, rules);
    }
    return;
  }
  const command = commandOfMap(node, place);
  if (command !== undefined) yield* readCommand(command.words, place, context, rules);
  for (const [entry, inner] of placesIn(node, place, rules)) {
    if (command?.entries.includes(entry) !== true) yield* visit(entry.value, inner, context, rules);
  }
}

function readCommand(
  words: readonly CommandWord[],
  { owner }: Place,
  { deployed }: ReadContext,
  { dialect, grammar, remedy }: WalkRules,
): Iterable<Slot | Embedded> {
  return readWords(words, { dialect, owner, deployed, grammar, remedy });
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
  const inner = rules.embedded?.find(({ path }) => matchesPath(pathInTree(place), path));
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
  if (isAt(rules.names, place)) yield { ...slot, place: 'reference' };
  else if (place.isSecret === true || isAt(rules.credentials, place)) yield { ...slot, place: 'credential' };
  else yield* bySpelling(slot, node, place, rules);
}
