import { classifyName } from '../../judge/names.ts';
import type { FlagMeaning, Tool } from './define.ts';
import { commonFlags } from './tools.ts';
import { type CommandWord, embedded, type Found, from, isJson, readPair, type State, slot } from './words.ts';

/** What stands behind a flag: what its tool says, else what its name says; undefined where the name says credential. */
export function meaningOf(flag: string, tool: Tool | undefined): FlagMeaning | undefined {
  const known = tool?.flags[flag] ?? commonFlags[flag];
  if (known !== undefined) return known;
  const name = classifyName(nameOfFlag(flag));
  return name === 'token' || name === 'password' || name === 'secret' || name === 'maybe' || name === 'connection'
    ? undefined
    : 'name';
}

/** `-Ddb.password=x` of the JVM sets a property. */
function nameOfFlag(flag: string): string {
  return flag.replace(/^-D(?=[a-z])|^-+/, '');
}

/** The places in the value of a flag; `next` is the word behind it. */
export function readValue(
  state: State,
  flag: string,
  word: CommandWord,
  next: CommandWord | undefined,
): readonly Found[] {
  const meaning = meaningOf(flag, state.tool);
  const name = nameOfFlag(flag);
  switch (meaning) {
    case 'header':
      return readHeader(state, word, next);
    case 'env':
      return readEnvFlag(state, word, next);
    case 'credential':
      return isJson(word) ? [embedded(state, word, 'json')] : [slot(state, word, 'argument', flag, 'credential')];
    case 'password':
    case 'glued-password':
      return [slot(state, word, 'argument', 'password', 'credential')];
    case 'pass-phrase':
      return word.text.content.startsWith('pass:')
        ? [slot(state, from(word, 'pass:'.length), 'argument', 'password', 'credential')]
        : [];
    case 'url':
      return word.text.content.includes('://') ? [slot(state, word, 'url', 'url')] : readBare(state, word);
    case 'toml':
      return [embedded(state, word, 'toml')];
    case 'login':
      return readLogin(state, flag, word);
    case 'set':
      return readSet(state, word);
    case 'body':
      return readBody(state, word);
    case 'command':
      return [embedded(state, word, 'shell')];
    case 'code':
      return [embedded(state, word, 'text')];
    case 'json':
      return isJson(word) ? [embedded(state, word, 'json')] : readBare(state, word);
    case 'name':
      return readBare(state, word);
    case undefined:
      if (isJson(word)) return [embedded(state, word, 'json')];
      return [slot(state, word, word.text.content.includes('://') ? 'url' : 'argument', name)];
  }
}

function readHeader(state: State, word: CommandWord, next: CommandWord | undefined): readonly Found[] {
  if (isJson(word)) return [embedded(state, word, 'json')];
  const pair = /^([A-Za-z0-9_-]+)[ \t]*[:=][ \t]*/.exec(word.text.content);
  if (pair !== null) {
    // Doubled quotes (`""Name: value""`) end the word at the blank: the value is the next one.
    const isCut =
      pair[0].length === word.text.content.length && next !== undefined && !next.text.content.startsWith('-');
    return [slot(state, isCut ? next : from(word, pair[0].length), 'header', pair[1] ?? '')];
  }
  if (next === undefined || next.text.content.startsWith('--') || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(word.text.content))
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
  // `env[0].name=API_KEY,env[0].value=x`
  const named = new Map<string, string>();
  for (const pair of word.text.content.matchAll(/([^=,]{1,300})=((?:\\.|[^,\\])*)/g)) {
    const start = pair.index + (pair[1]?.length ?? 0) + 1;
    const value = from(word, start, start + (pair[2]?.length ?? 0));
    const path = (pair[1] ?? '').trim().replace(/\[[0-9]+\]$/, '');
    const last = path.split('.').pop() ?? '';
    const name = last === 'value' ? (named.get(path.slice(0, -last.length)) ?? last) : last;
    if (last === 'name') named.set(path.slice(0, -last.length), value.text.content);
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

/** `API_KEY=x npx -y server` in one word: assignments before a program. */
const launched =
  /^(?:[A-Za-z_][A-Za-z0-9_]{0,80}=[^ \t"']{0,400}[ \t]+){1,8}(?:npx|npm|pnpm|yarn|bunx?|uvx?|node|deno|python3?|docker|podman|go|java|dotnet|bash|sh|\.{0,2}\/)(?![A-Za-z0-9])/;

/** No provider's token is shorter, and a seed phrase is not either: a shorter argument says nothing by its shape. */
const shortestShape = 16;

/** A word without a flag: assignment, URL, JSON, header line, or an argument whose shape alone can tell. */
export function readBare(state: State, word: CommandWord): readonly Found[] {
  const { content } = word.text;
  if (isJson(word)) return [embedded(state, word, 'json')];
  if (launched.test(content)) return [embedded(state, word, 'shell')];
  if (/^[ \t]*\r?\n?apiVersion:/.test(content)) return [embedded(state, word, 'yaml')];
  const entry = /^@\{([A-Za-z][A-Za-z0-9_.-]*)=(?=[^@])/.exec(content);
  if (entry !== null)
    return readPair(state, from(word, entry[0].length, content.replace(/\}+$/, '').length), entry[1] ?? '');
  const pair = /^(?:\$env:)?([A-Za-z_][A-Za-z0-9_.-]*)(?:\[[A-Za-z]{1,20}\])?=/.exec(content);
  if (pair !== null) return readPair(state, from(word, pair[0].length), pair[1] ?? '');
  const setting = /^\/\/[^ =]{1,200}:(_[A-Za-z]+)=/.exec(content);
  if (setting !== null) return readPair(state, from(word, setting[0].length), setting[1] ?? '');
  const header = /^((?:X-[A-Za-z-]+|Authorization|Api-Key|Private-Token)):[ \t]*/i.exec(content);
  if (header !== null) return [slot(state, from(word, header[0].length), 'header', header[1] ?? '')];
  if (/[ \t][^ \t]/.test(content) && /(?:--?[A-Za-z-]+[ =]|[A-Z_]+=|curl )/.test(content))
    return [embedded(state, word, 'shell')];
  if (content.includes('://')) return [slot(state, word, 'url', 'url')];
  return content.length < shortestShape ? [] : [slot(state, word, 'argument', '', 'positional')];
}
