import type { ConfigNode, Entry, KeyPath, ListNode, MapNode } from '../model.ts';
import type { CommandWord } from './commands/read.ts';
import { isAt, type Place } from './place.ts';
import type { WalkRules } from './walk-rules.ts';

const argumentKeys = new Set([
  'args',
  'arguments',
  'extraargs',
  'runtimearguments',
  'packagearguments',
  'argv',
  'cmdargs',
]);
/** Commands of dev containers; a map under one of them holds several, by names of their own. */
const lifecycleKeys = new Set([
  'initializecommand',
  'oncreatecommand',
  'updatecontentcommand',
  'postcreatecommand',
  'poststartcommand',
  'postattachcommand',
]);
const commandKeys = new Set([
  ...lifecycleKeys,
  'command',
  'cmd',
  'cmds',
  'entrypoint',
  'run',
  'script',
  'apikeyhelper',
  'headershelper',
  'programpath',
]);

/** Whether what stands under the key is a command or its arguments. */
export function isCommandKey(key: string): boolean {
  const lower = key.toLowerCase();
  return argumentKeys.has(lower) || commandKeys.has(lower);
}

/** Whether the place holds a command, or one of the commands that a map names. */
export function isCommandPlace({ name, keyPath }: Place): boolean {
  const parent = keyPath[keyPath.length - 2];
  return isCommandKey(name) || (typeof parent === 'string' && lifecycleKeys.has(parent.toLowerCase()));
}

/** A command line that a map spells in two of its entries. */
export interface SpelledCommand {
  readonly words: readonly CommandWord[];
  /** The entries that hold the words; others of such names are read by themselves. */
  readonly entries: readonly Entry[];
}

/** The words of a list that is a command, or its arguments. */
export function wordsOfList(list: ListNode, place: Place, rules: WalkRules): readonly CommandWord[] | undefined {
  const isCommand = isCommandPlace(place) || isAt(rules.commands, place);
  return isCommand && isListOfScalars(list) ? wordsOf(list, place.keyPath) : undefined;
}

/** `command` and `args` of one map together. */
export function commandOfMap(map: MapNode, { keyPath }: Place): SpelledCommand | undefined {
  const args = map.entries.find(({ key, value }) => value.kind === 'list' && argumentKeys.has(key.toLowerCase()));
  const command = args && map.entries.find(({ key }) => commandKeys.has(key.toLowerCase()));
  if (args === undefined || command === undefined) return undefined;
  if (!isListOfScalars(args.value) || (command.value.kind !== 'scalar' && !isListOfScalars(command.value)))
    return undefined;
  const words = [...wordsOf(command.value, [...keyPath, command.key]), ...wordsOf(args.value, [...keyPath, args.key])];
  return { words, entries: [command, args] };
}

function isListOfScalars(node: ConfigNode): boolean {
  return node.kind === 'list' && node.items.every((item) => item.kind === 'scalar');
}

function wordsOf(node: ConfigNode, keyPath: KeyPath): readonly CommandWord[] {
  if (node.kind === 'scalar') return [{ node, keyPath, text: node.text }];
  if (node.kind === 'map') return [];
  return node.items.flatMap((item, index) => wordsOf(item, [...keyPath, index]));
}
