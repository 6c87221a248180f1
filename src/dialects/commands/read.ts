import { classifyName } from '../../judge/names.ts';
import type { Deployed, Embedded, KeyPath, MappedText, ReferenceGrammar, Role, ScalarNode, Slot } from '../../model.ts';
import type { FlagMeaning, Tool } from './define.ts';
import { commonFlags, toolOf } from './tools.ts';

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
  readonly grammar: (role: Role) => ReferenceGrammar;
  readonly remedy: (role: Role, name: string, owner: string | undefined) => string;
}
type Found = Slot | Embedded;
interface State {
  readonly words: readonly CommandWord[];
  readonly context: CommandContext;
  readonly tool: Tool | undefined;
}

/** Yields the places of a command line where a credential can stand: after flags, in assignments, in URLs, in JSON. */
export function* readWords(words: readonly CommandWord[], context: CommandContext): Generator<Found> {
  const state: State = { words, context, tool: toolAmong(words) };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) continue;
    const step = /^-{1,2}[A-Za-z]/.test(word.text.content)
      ? readFlag(state, index)
      : { found: readBare(state, word), taken: 0 };
    yield* step.found;
    index += step.taken;
  }
}

/** The last program among the first words that we know: `sudo docker`, `npx -y pkg`, `env X=1 curl`. */
function toolAmong(words: readonly CommandWord[]): Tool | undefined {
  const texts = words.map(({ text }) => text.content);
  let found: Tool | undefined;
  for (const text of texts.slice(0, 6)) {
    const tool = toolOf(text, texts);
    if (tool !== undefined && (found === undefined || found.id === 'env')) found = tool;
  }
  return found;
}

function meaningOf(flag: string, tool: Tool | undefined): FlagMeaning | undefined {
  const known = tool?.flags[flag] ?? commonFlags[flag];
  if (known !== undefined) return known;
  const name = classifyName(flag.replace(/^-+/, ''));
  return name === 'token' || name === 'password' || name === 'secret' || name === 'maybe' || name === 'connection'
    ? undefined
    : 'name';
}

/** `--flag=value`, `--flag value`, `-eKEY=value`. `taken` is the number of further words that it used. */
function readFlag(state: State, index: number): { readonly found: readonly Found[]; readonly taken: number } {
  const word = state.words[index];
  if (word === undefined) return { found: [], taken: 0 };
  const { content } = word.text;
  const assigned = /^(--?[A-Za-z][A-Za-z0-9._-]*)=/.exec(content);
  if (assigned !== null) {
    const flag = assigned[1] ?? '';
    const value = { ...word, text: word.text.slice(assigned[0].length) };
    return { found: readValue(state, flag, value, undefined), taken: 0 };
  }
  const glued = gluedFlag(content, state.tool);
  if (glued !== undefined)
    return { found: readValue(state, glued, { ...word, text: word.text.slice(glued.length) }, undefined), taken: 0 };
  const next = state.words[index + 1];
  const meaning = meaningOf(content, state.tool);
  if (next === undefined || (next.text.content.startsWith('-') && meaning !== 'credential' && meaning !== 'header'))
    return { found: [], taken: 0 };
  if (meaning === 'name') return { found: isOwnWord(next) ? readBare(state, next) : [], taken: 1 };
  return { found: readValue(state, content, next, state.words[index + 2]), taken: 1 };
}

/** After a switch without a value the next word stands for itself. */
function isOwnWord(word: CommandWord): boolean {
  return /:\/\/|^[A-Za-z_][A-Za-z0-9_]*=|^[[{]/.test(word.text.content) || word.text.content.length >= 16;
}

function gluedFlag(content: string, tool: Tool | undefined): string | undefined {
  const flag = content.slice(0, 2);
  if (content.length < 4 || content.startsWith('--') || tool === undefined) return undefined;
  const meaning = tool.flags[flag];
  if (meaning === 'env' || meaning === 'header') return flag;
  return meaning === 'credential' && tool.id === 'mysql' ? flag : undefined;
}

function readValue(state: State, flag: string, word: CommandWord, next: CommandWord | undefined): readonly Found[] {
  const meaning = meaningOf(flag, state.tool);
  const name = flag.replace(/^-+/, '');
  switch (meaning) {
    case 'header':
      return readHeader(state, word, next);
    case 'env':
      return readEnvFlag(state, word, next);
    case 'credential':
      return [slot(state, word, 'argument', flag, 'credential')];
    case 'login':
      return readLogin(state, flag, word);
    case 'set':
      return readSet(state, word);
    case 'body':
      return readBody(state, word);
    case 'command':
      return [embedded(state, word, 'shell')];
    case 'json':
      return isJson(word) ? [embedded(state, word, 'json')] : readBare(state, word);
    case 'name':
      return readBare(state, word);
    case undefined:
      if (isJson(word)) return [embedded(state, word, 'json')];
      return [slot(state, word, word.text.content.includes('://') ? 'url' : 'argument', name)];
  }
}

function slot(state: State, word: CommandWord, role: Role, name: string, place?: Slot['place']): Slot {
  const { context } = state;
  return {
    kind: 'slot',
    role,
    name,
    keyPath: word.keyPath,
    text: word.text,
    references: role === 'header' ? withTool(state.tool, context.grammar(role)) : context.grammar(role),
    deployed: context.deployed,
    dialect: context.dialect,
    remedy: () => context.remedy(role, name, context.owner),
    ...(place === undefined ? {} : { place }),
    ...(word.node === undefined ? {} : { node: word.node }),
    ...(context.owner === undefined ? {} : { owner: context.owner }),
  };
}

function embedded(state: State, word: CommandWord, format: Embedded['format']): Embedded {
  const { context } = state;
  return {
    kind: 'embedded',
    format,
    text: word.text,
    keyPath: word.keyPath,
    references: context.grammar('argument'),
    deployed: context.deployed,
    ...(word.node === undefined ? {} : { node: word.node }),
  };
}

/** mcp-remote fills in `${VAR}` of a header value from its own environment, whatever the client does. */
function withTool(tool: Tool | undefined, grammar: ReferenceGrammar): ReferenceGrammar {
  if (tool?.resolves === undefined) return grammar;
  return { ...grammar, resolves: [...grammar.resolves, ...tool.resolves] };
}

function isJson(word: CommandWord): boolean {
  return /^[ \t\r\n]*[[{][ \t\r\n]*["'{[\\]/.test(word.text.content);
}

function from(word: CommandWord, start: number, end?: number): CommandWord {
  return { ...word, text: word.text.slice(start, end) };
}

function readHeader(state: State, word: CommandWord, next: CommandWord | undefined): readonly Found[] {
  if (isJson(word)) return [embedded(state, word, 'json')];
  const pair = /^([A-Za-z0-9_-]+)[ \t]*[:=][ \t]*/.exec(word.text.content);
  if (pair !== null) return [slot(state, from(word, pair[0].length), 'header', pair[1] ?? '')];
  if (next === undefined || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(word.text.content))
    return [slot(state, word, 'header', 'Authorization')];
  return [slot(state, next, 'header', word.text.content)];
}

function readEnvFlag(state: State, word: CommandWord, next: CommandWord | undefined): readonly Found[] {
  const pair = /^([A-Za-z_][A-Za-z0-9_.-]*)=/.exec(word.text.content);
  if (pair !== null) return readPair(state, from(word, pair[0].length), pair[1] ?? '');
  const isTwoWords =
    next !== undefined && /^[A-Z][A-Z0-9_]+$/.test(word.text.content) && state.tool?.id !== 'container-run';
  return isTwoWords ? [slot(state, next, 'env', word.text.content)] : [];
}

/** Yields the place of `NAME=value` before a command, or after `export`. */
export function* readAssignment(name: string, value: CommandWord, context: CommandContext): Generator<Found> {
  yield* readPair({ words: [], context, tool: undefined }, value, name);
}

function readPair(state: State, value: CommandWord, name: string): readonly Found[] {
  return isJson(value) ? [embedded(state, value, 'json')] : [slot(state, value, 'env', name)];
}

function readLogin(state: State, flag: string, word: CommandWord): readonly Found[] {
  const { content } = word.text;
  const colon = content.indexOf(':');
  if (colon < 0) return [slot(state, word, 'argument', flag, 'positional')];
  if (colon === content.length - 1) return [slot(state, from(word, 0, colon), 'argument', 'token', 'credential')];
  return [slot(state, from(word, colon + 1), 'argument', 'password', 'credential')];
}

/** Helm's `--set a.b=v,c[0]=w`: a backslash escapes a comma; the last part of the key is the name. */
function readSet(state: State, word: CommandWord): readonly Found[] {
  const found: Found[] = [];
  for (const pair of word.text.content.matchAll(/([^=,]+)=((?:\\.|[^,\\])*)/g)) {
    const start = pair.index + (pair[1]?.length ?? 0) + 1;
    const value = from(word, start, start + (pair[2]?.length ?? 0));
    const name =
      (pair[1] ?? '')
        .trim()
        .replace(/\[[0-9]+\]$/, '')
        .split('.')
        .pop() ?? '';
    found.push(isJson(value) ? embedded(state, from(word, start), 'json') : slot(state, value, 'field', name));
  }
  return found;
}

function readBody(state: State, word: CommandWord): readonly Found[] {
  if (isJson(word)) return [embedded(state, word, 'json')];
  if (word.text.content.startsWith('@')) return [];
  const found: Found[] = [];
  for (const pair of word.text.content.matchAll(/(?:^|&)([A-Za-z_][A-Za-z0-9_.[\]-]*)=([^&]*)/g)) {
    const start = pair.index + pair[0].length - (pair[2]?.length ?? 0);
    found.push(slot(state, from(word, start, start + (pair[2]?.length ?? 0)), 'field', pair[1] ?? ''));
  }
  return found.length > 0 ? found : [slot(state, word, 'argument', 'body', 'positional')];
}

/** A word without a flag: assignment, URL, JSON, header line, or an argument whose shape alone can tell. */
function readBare(state: State, word: CommandWord): readonly Found[] {
  const { content } = word.text;
  if (isJson(word)) return [embedded(state, word, 'json')];
  const pair = /^(?:\$env:)?([A-Za-z_][A-Za-z0-9_.-]*)=/.exec(content);
  if (pair !== null) return readPair(state, from(word, pair[0].length), pair[1] ?? '');
  const header = /^((?:X-[A-Za-z-]+|Authorization|Api-Key|Private-Token)):[ \t]*/i.exec(content);
  if (header !== null) return [slot(state, from(word, header[0].length), 'header', header[1] ?? '')];
  if (content.includes('://')) return [slot(state, word, 'url', 'url')];
  if (/[ \t][^ \t]/.test(content) && /(?:--?[A-Za-z-]+[ =]|[A-Z_]+=|curl )/.test(content))
    return [embedded(state, word, 'shell')];
  return [slot(state, word, 'argument', '', 'positional')];
}
