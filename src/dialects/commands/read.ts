import type { Tool } from './define.ts';
import { readPairOfWords } from './pairs.ts';
import { toolOf } from './tools.ts';
import { meaningOf, readBare, readValue } from './values.ts';
import {
  type CommandContext,
  type CommandWord,
  embedded,
  type Found,
  from,
  readPair,
  type State,
  type Step,
  slot,
} from './words.ts';

export type { CommandContext, CommandWord } from './words.ts';

/** Yields the places of a command line where a credential can stand: after flags, in assignments, in URLs, in JSON. */
export function* readWords(words: readonly CommandWord[], context: CommandContext): Generator<Found> {
  const state: State = {
    words,
    context: isMessage(words) && context.isPiped !== true ? { ...context, deployed: 'commented' } : context,
    tool: toolAmong(words),
  };
  const operand = operandOf(state);
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) continue;
    if (word === operand) {
      const name = state.tool?.operand?.meaning === 'password' ? 'password' : 'token';
      yield slot(state, word, 'argument', name, 'credential');
      continue;
    }
    const step = /^-{1,2}[A-Za-z]/.test(word.text.content)
      ? readFlag(state, index)
      : (readPairOfWords(state, index) ?? { found: readBare(state, word), taken: 0 });
    yield* step.found;
    index += step.taken;
  }
}

/** `echo "use --password letmein"`: it is said to a person, and goes neither into a file nor to another program. */
function isMessage(words: readonly CommandWord[]): boolean {
  const [program, ...rest] = words.map(({ text }) => text.content);
  if (!/^@?(?:echo|printf|Write-Host|Write-Output)$/i.test(program ?? '')) return false;
  // `echo "DB_PASSWORD=changeit"` in a block is a line of a file more often than not.
  return !rest.some((word) => /^[0-9]?>|^tee$|^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
}

/** The bare word that is a value by where it stands. */
function operandOf({ words, tool }: State): CommandWord | undefined {
  if (tool?.operand === undefined) return undefined;
  const last = tool.after?.at(-1);
  const start = words.findIndex(({ text }) => text.content === last);
  const bare = words.slice(start + 1).filter(({ text }) => !text.content.startsWith('-'));
  const found = bare[tool.operand.before];
  return found !== undefined && /^[^=<>|]+$/.test(found.text.content) ? found : undefined;
}

/** What follows these are names of files: `mkdir -p coverage security`. */
const ofFiles = /^(?:mkdir|rmdir|rm|cp|mv|ls|cd|touch|cat|chmod|chown|tar|zip|unzip)$/;

/** The last program among the first words that we know: `sudo docker`, `npx -y pkg`, `env X=1 curl`. */
function toolAmong(words: readonly CommandWord[]): Tool | undefined {
  const texts = words.map(({ text }) => text.content);
  let found: Tool | undefined;
  for (const text of texts.slice(0, ofFiles.test(texts[0] ?? '') ? 1 : 6)) {
    const tool = toolOf(text, texts);
    if (tool !== undefined && (found === undefined || found.id === 'env' || found.id === 'interpreter')) found = tool;
  }
  return found;
}

/** `--flag=value`, `--flag value`, `-eKEY=value`. `taken` is the number of further words that it used. */
function readFlag(state: State, index: number): Step {
  const word = state.words[index];
  if (word === undefined) return { found: [], taken: 0 };
  const { content } = word.text;
  const spaced = /^(--?[A-Za-z][A-Za-z0-9-]*)[ \t]+(?=\S)/.exec(content);
  if (spaced !== null) return { found: readSpacedFlag(state, spaced[1] ?? '', spaced[0].length, word), taken: 0 };
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
  // A switch: `pg_dump --no-password > dump.sql`.
  if (content.startsWith('--no-')) return { found: [], taken: 0 };
  const meaning = meaningOf(content, state.tool);
  if (next === undefined || meaning === 'glued-password') return { found: [], taken: 0 };
  const mayBeginWithDash = meaning === 'credential' || meaning === 'password' || meaning === 'header';
  if (/^-(?:-?[A-Za-z]|-?$)/.test(next.text.content) && !mayBeginWithDash) return { found: [], taken: 0 };
  if (meaning === 'name') return { found: isOwnWord(next) ? readBare(state, next) : [], taken: 1 };
  const found = readValue(state, content, next, state.words[index + 2]);
  const isSecond = found.some((item) => item.kind === 'slot' && item.text === state.words[index + 2]?.text);
  return { found, taken: isSecond ? 2 : 1 };
}

/** `"--header X-API-Key: x"`, `"-y server --api-key x"`: people put what belongs into words of their own into one. */
function readSpacedFlag(state: State, flag: string, length: number, word: CommandWord): readonly Found[] {
  return meaningOf(flag, state.tool) === 'header'
    ? readValue(state, flag, from(word, length), undefined)
    : [embedded(state, word, 'shell')];
}

/** After a switch without a value the next word stands for itself. */
function isOwnWord(word: CommandWord): boolean {
  return /:\/\/|^[A-Za-z_][A-Za-z0-9_]*=|^[[{]/.test(word.text.content) || word.text.content.length >= 16;
}

function gluedFlag(content: string, tool: Tool | undefined): string | undefined {
  const flag = content.slice(0, 2);
  if (content.length < 4 || content.startsWith('--') || tool === undefined) return undefined;
  const meaning = tool.flags[flag];
  const takesGlued = ['env', 'header', 'glued-password', 'login'];
  return takesGlued.includes(meaning ?? 'name') || (meaning === 'password' && tool.id === 'sshpass') ? flag : undefined;
}

/** Yields the place of `NAME=value` before a command, or after `export`. */
export function* readAssignment(name: string, value: CommandWord, context: CommandContext): Generator<Found> {
  yield* readPair({ words: [], context, tool: undefined }, value, name);
}
