import type { Deployed, Embedded, KeyPath, MappedText, ReferenceGrammar, Role, ScalarNode, Slot } from '../../model.ts';
import { looksLikeJson } from '../json-text.ts';
import type { Tool } from './define.ts';

/** A word of a command line: of a shell script, or an item of an `args` list. */
export interface CommandWord {
  readonly text: MappedText;
  readonly keyPath: KeyPath;
  readonly node?: ScalarNode;
}

/** Who reads the words. */
export interface CommandContext {
  readonly dialect: string;
  readonly owner: string | undefined;
  readonly deployed: Deployed;
  /** What the command prints goes to another one. */
  readonly isPiped?: boolean;
  readonly grammar: (role: Role) => ReferenceGrammar;
  readonly remedy: (role: Role, name: string, owner: string | undefined, variable?: string) => string;
}

/** What a command line holds. */
export type Found = Slot | Embedded;

/** A command line that is being read. */
export interface State {
  readonly words: readonly CommandWord[];
  readonly context: CommandContext;
  readonly tool: Tool | undefined;
}

/** What stands at a word and, where it belongs together, at the words behind it. */
export interface Step {
  readonly found: readonly Found[];
  /** How many further words it used. */
  readonly taken: number;
}

/** A place whose value is the word. */
export function slot(state: State, word: CommandWord, role: Role, name: string, place?: Slot['place']): Slot {
  const { context } = state;
  return {
    kind: 'slot',
    role,
    name,
    keyPath: word.keyPath,
    text: word.text,
    references: role === 'header' ? withTool(state.tool, context.grammar('argument')) : context.grammar('argument'),
    deployed: context.deployed,
    dialect: context.dialect,
    remedy: (variable) => context.remedy(role, name, context.owner, variable),
    ...(place === undefined ? {} : { place }),
    ...(word.node === undefined ? {} : { node: word.node }),
    ...(context.owner === undefined ? {} : { owner: context.owner }),
  };
}

/** mcp-remote fills in `${VAR}` of a header value from its own environment, whatever the client does. */
function withTool(tool: Tool | undefined, grammar: ReferenceGrammar): ReferenceGrammar {
  if (tool?.resolves === undefined) return grammar;
  return { ...grammar, resolves: [...grammar.resolves, ...tool.resolves] };
}

/** The word as a text of another format. */
export function embedded(state: State, word: CommandWord, format: Embedded['format']): Embedded {
  const { context } = state;
  return {
    kind: 'embedded',
    format,
    text: word.text,
    keyPath: word.keyPath,
    references: context.grammar('argument'),
    deployed: context.deployed,
    remedy: (role, name, variable) => context.remedy(role, name, context.owner, variable),
    ...(context.owner === undefined ? {} : { owner: context.owner }),
    ...(word.node === undefined ? {} : { node: word.node }),
  };
}

/** Whether the word is JSON. */
export function isJson(word: CommandWord): boolean {
  return looksLikeJson(word.text.content);
}

/** A part of the word. */
export function from(word: CommandWord, start: number, end?: number): CommandWord {
  return { ...word, text: word.text.slice(start, end) };
}

/** The value of `NAME=value`. */
export function readPair(state: State, value: CommandWord, name: string): readonly Found[] {
  return isJson(value) ? [embedded(state, value, 'json')] : [slot(state, value, 'env', name)];
}
