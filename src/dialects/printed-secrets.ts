import type { Command, Word } from '../formats/shell.ts';
import { classifyName, splitName } from '../judge/names.ts';
import type { MappedText, Mistake, ReadContext, Span } from '../model.ts';
import { plainVariables } from './script-variables.ts';
import { goesToFile, type PrintingCommand, printingCommands, textOf } from './shell-output.ts';

/** A variable that a word expands, or a secret of a workflow. */
interface Expansion {
  readonly word: Word;
  readonly name: string;
  readonly span: Span;
  /** The rest of the word, a default among it. */
  readonly rest: readonly Span[];
  /** Nothing else stands in the word. */
  readonly isAlone: boolean;
}

/** The script, and its variables that hold no credential. */
interface Script extends ReadContext {
  readonly plain: ReadonlySet<string>;
}

/** `$NAME`, `${NAME}`, `${NAME:-default}`, `$env:NAME`; `${#NAME}`, `${NAME:+set}` and `${NAME:0:4}` show no value. */
const variable = /\$(?:\{(?:env:)?([A-Za-z_]\w{0,99})(?::?[-?=][^{}]{0,100})?\}|(?:env:)?([A-Za-z_]\w{0,99}))/g;
const makeVariable = /\$[({]([A-Za-z_]\w{0,99})[)}]/g;
const workflowSecret = /\$\{\{[ \t]*secrets\.([A-Za-z_]\w{0,99})[ \t]*\}\}/g;

const printers = new Set(['echo', 'printf', 'print', 'write-host', 'write-output']);
const environmentFilters = new Set(['sort', 'cat', 'tee', 'less', 'more', 'nl', 'column', 'base64']);

/** Credentials that a script prints to where it runs: a log keeps them, and more people read logs than secrets. */
export function* printedSecrets(commands: readonly Command[], context: ReadContext): Generator<Mistake> {
  // Pages show commands, and settings allow them: neither runs them.
  if (
    context.hidesOutput ||
    context.deployed === 'commented' ||
    /(?:^|\/)[^/]*settings[^/]*\.json(?:#|$)|\.(?:md|mdx|markdown|mdc|mkd)(?:#|$)/i.test(context.path)
  )
    return;
  const script = { ...context, plain: plainVariables(commands) };
  yield* traced(commands, script);
  for (const command of printingCommands(commands)) {
    const found = printed(command, script);
    if (found !== undefined) yield found;
  }
}

function printed(command: PrintingCommand, context: Script): Mistake | undefined {
  const { words, reader } = command;
  const program = textOf(words[0]).toLowerCase();
  if (program === 'env' || program === 'printenv') return environment(command, context);
  if (!printers.has(program) || reader !== undefined || words.some((word) => isDirective(textOf(word))))
    return undefined;
  const shown = words.slice(1).filter((word) => !/^-\w{1,3}$/.test(textOf(word)));
  const found = shown.flatMap((word) => secretsIn(word, context))[0];
  if (found === undefined || mayBeReturned(command, shown, found, context)) return undefined;
  const hides = shown.flatMap((word) => (word === found.word ? found.rest : [word.span]));
  return {
    ...mistake(found.span, `This prints ${found.name} to where the script runs: a log keeps it.`, context),
    hides,
  };
}

/** Instructions to the runner of a workflow (`::add-mask::`), and `printf -v`, which prints nothing. */
function isDirective(text: string): boolean {
  return text.startsWith('::') || /^##(?:vso\[|\[add-mask\])/.test(text) || text === '-v';
}

/** A function, and a script that is named for it, hand a value back by printing it and nothing else. */
function mayBeReturned(
  { isInFunction }: PrintingCommand,
  shown: readonly Word[],
  { isAlone }: Expansion,
  { path }: ReadContext,
): boolean {
  const texts = shown.map(textOf).filter((text) => !/^%s(?:\\n)?$/.test(text));
  const isBare = isAlone && texts.length === 1;
  // A line of an env file, or of what git asks a credential helper.
  const isPair = texts.length === 1 && /^[A-Za-z_]\w{0,99}=\$\{?\w{1,100}\}?$/.test(texts[0] ?? '');
  if (isInFunction)
    return isBare || isPair || !texts.some((text) => /[A-Za-z]{3,}[^$]{0,20}[ :=]/.test(text)) || isHeader(texts);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    isBare &&
    /(?:^|[-_.])(?:get|print|show|fetch|gen|generate|read|ask-?pass|credential-?helper|token|login|auth|decrypt)/i.test(
      name,
    )
  );
}

function isHeader(texts: readonly string[]): boolean {
  return /^(?:Bearer|Basic|Authorization)\b/i.test(texts.join(' '));
}

/** `env`, `printenv` and `env | sort` show every variable; with `grep` those that are asked for. */
function environment({ words, reader }: PrintingCommand, context: ReadContext): Mistake | undefined {
  const [program, ...names] = words;
  if (program === undefined) return undefined;
  const asked = names.find((word) => isSecretName(textOf(word)));
  if (names.length > 0 && (textOf(program) === 'env' || asked === undefined)) return undefined;
  if (reader !== undefined && !isShownBy(reader)) return undefined;
  const what = asked === undefined ? 'every variable, tokens among them,' : textOf(asked);
  return mistake((asked ?? program).span, `This prints ${what} to where the script runs: a log keeps it.`, context);
}

function isShownBy(reader: readonly Word[]): boolean {
  const program = textOf(reader[0]);
  if (goesToFile(reader)) return false;
  if (environmentFilters.has(program)) return true;
  if (!/^e?grep$/.test(program) || reader.some((word) => /^-[a-z]{0,5}[qcvl]/.test(textOf(word)))) return false;
  return reader.slice(1).some((word) => /token|secret|passw|api_?key|cred/i.test(textOf(word)));
}

/** `set -x` prints each command with its values; the first one with a credential is named. Whoever sets DEBUG asks for it. */
function* traced(commands: readonly Command[], context: Script): Generator<Mistake> {
  let switched: Span | undefined;
  let before: readonly Word[] = [];
  for (const { words, assignments } of commands) {
    const tracing = tracingOf(words);
    const isOnRequest = before.some((word) => /debug|trace|verbose/i.test(textOf(word)));
    before = words.length > 0 ? words : before;
    if (tracing !== undefined) {
      switched = tracing && !isOnRequest ? words[0]?.span : undefined;
      continue;
    }
    if (switched === undefined) continue;
    const texts = [...words, ...assignments.map(({ value, span }) => ({ text: value, span, quoted: 'none' }) as const)];
    const found = texts.flatMap((word) => secretsIn(word, context))[0];
    if (found === undefined) continue;
    yield mistake(switched, `From here on each command is printed with its values, ${found.name} among them.`, context);
    switched = undefined;
  }
}

/** Whether the command switches tracing on or off. */
function tracingOf(words: readonly Word[]): boolean | undefined {
  if (textOf(words[0]) !== 'set') return undefined;
  const rest = words.slice(1).map(textOf);
  const option = rest.find((text) => /^[-+][a-z]*x/.test(text)) ?? (rest.includes('xtrace') ? rest[0] : undefined);
  return option === undefined ? undefined : option.startsWith('-');
}

function secretsIn(word: Word, { path, plain }: Script): readonly Expansion[] {
  const { text, span, quoted } = word;
  const { content } = text;
  if (!content.includes('$')) return [];
  const found = [...content.matchAll(workflowSecret)].map((match) => expansion(word, match));
  if (quoted === 'single') return found;
  const isMakefile = /(?:^|\/)(?:gnu)?makefile$|\.mk$/i.test(path);
  const bare = withoutCommands(word, isMakefile);
  for (const match of bare.matchAll(isMakefile ? makeVariable : variable)) {
    const each = expansion(word, match);
    if (!plain.has(each.name) && isSecretName(each.name) && !isEscaped(text, match.index, span, quoted))
      found.push(each);
  }
  return found;
}

/** The word with its commands blanked out: what they print takes their place. */
function withoutCommands({ text, span, quoted }: Word, isMakefile: boolean): string {
  const { content } = text;
  const opener = isMakefile ? /\$\$\(|\$\(shell /g : /\$\((?!\()/g;
  let bare = '';
  let from = 0;
  for (let found = opener.exec(content); found !== null; found = opener.exec(content)) {
    if (isEscaped(text, found.index, span, quoted)) continue;
    const end = closingBracket(content, content.indexOf('(', found.index));
    bare += content.slice(from, found.index) + ' '.repeat(end - found.index);
    from = end;
    opener.lastIndex = end;
  }
  return bare + content.slice(from);
}

/** The place of the bracket that closes the one at `open`, or the end. */
function closingBracket(content: string, open: number): number {
  let depth = 0;
  for (let index = open; index < content.length; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return index;
  }
  return content.length;
}

function expansion(word: Word, match: RegExpExecArray): Expansion {
  const { text } = word;
  const name = match[1] ?? match[2] ?? '';
  const end = match.index + match[0].length;
  // What stands for the value where there is none; in a plain `${NAME}` nothing does.
  const standIn = /^[$({]{2}(?:env:)?\w+(\W.*)[})]$/.exec(match[0])?.[1] ?? '';
  const hidden = [
    [0, match.index],
    [end - 1 - standIn.length, standIn === '' ? 0 : end - 1],
    [end, text.content.length],
  ] as const;
  return {
    word,
    name,
    span: text.slice(match.index, end).span,
    rest: hidden.flatMap(([from, to]) => (to > from ? [text.slice(from, to).span] : [])),
    isAlone: match[0].length === text.content.trim().length,
  };
}

/** A backslash that was undone leaves a gap before the sign that it protected. */
function isEscaped(text: MappedText, index: number, span: Span, quoted: Word['quoted']): boolean {
  if (index > 0) return text.at(index) - text.at(index - 1) > 1;
  return text.at(0) - span.start > (quoted === 'none' ? 0 : 1);
}

/** What a name says at its end about a value that is no credential: a number, a list of names, an answer, a process. */
const besideCredentials = new Set(
  'keys pid pids total count response resp result results output status body'.split(' '),
);

/** Words that name half the variables of scripts, and no credential; the shell's own PWD is a folder. */
const loose = /^(?:pass|key|keys|secret|secrets|auth|cred|creds|credential|credentials|pat|pw|(?:old)?pwd)$/i;

function isSecretName(name: string): boolean {
  if (!/^[A-Za-z_]\w*$/.test(name) || loose.test(name)) return false;
  const words = splitName(name);
  if (/^(?:has|is|use|no|skip|need|needs|with|show|dry|total|num|count)$/.test(words[0] ?? '')) return false;
  if (besideCredentials.has(words.at(-1) ?? '')) return false;
  const kind = classifyName(name);
  return kind === 'password' || kind === 'token' || kind === 'secret';
}

function mistake(span: Span, message: string, { keyPath }: ReadContext): Mistake {
  return {
    kind: 'mistake',
    ruleId: 'secret-echoed',
    severity: 'low',
    span,
    keyPath,
    message,
    remedy: 'Print whether it is set (${NAME:+set}), hand it on through a pipe or a file, or write set +x before it.',
  };
}
