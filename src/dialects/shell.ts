import { formatOfPath } from '../formats/names.ts';
import { type Command, type Heredoc, readCommands } from '../formats/shell.ts';
import { findReferences } from '../judge/references.ts';
import type { Dialect, Embedded, FormatName, KeyPath, MappedText, Mistake, ReadContext, Slot } from '../model.ts';
import { readPiped } from './commands/piped.ts';
import { type CommandContext, readAssignment, readWords } from './commands/read.ts';
import { shellGrammar, stacked } from './grammars.ts';
import { printedSecrets } from './printed-secrets.ts';
import { variableName } from './variable-name.ts';

type ShellDialect = 'posix' | 'powershell' | 'makefile';

/** Command lines: assignments, flags, heredocs. */
export const shell: Dialect = {
  id: 'shell',
  title: 'the shell',
  files: [
    '*.sh',
    '*.bash',
    '*.zsh',
    '*.fish',
    '*.ps1',
    '*.psm1',
    '*.bat',
    '*.cmd',
    '*.mk',
    'makefile',
    'gnumakefile',
    'justfile',
    '.envrc',
    'crushrc',
    '.crushrc',
    '.{bash,zsh}rc',
    '.{bash_,zsh,}profile',
    '.{zsh,bash}env',
    '.bash_aliases',
    'procfile',
    '*.command',
    'vagrantfile',
  ],
  format: 'shell',
  read: (document, context) => readShell(document.text, context),
};

/** Yields the places of every command of a text. */
export function* readShell(text: MappedText, context: ReadContext): Generator<Slot | Embedded | Mistake> {
  const grammar = stacked(context.outer, shellGrammar);
  const keyPath: KeyPath = context.keyPath;
  const commandContext = {
    dialect: 'shell',
    owner: undefined,
    deployed: context.deployed,
    grammar: () => grammar,
    remedy: (role: Slot['role'], name: string) =>
      `Write "$${variableName(role, name, undefined)}" and set the variable outside of the repository.`,
  };
  // A variable that is set to itself helps nobody.
  const assigned = {
    ...commandContext,
    remedy: (_role: Slot['role'], name: string) =>
      `Take the line out and set ${name} where this is started, or read the value from a secret store here.`,
  };
  const commands = readCommands(text, { dialect: dialectOf(context) });
  yield* printedSecrets(commands, context);
  let before: Command | undefined;
  for (const command of commands) {
    if (before?.isPiped === true) yield* readPiped(before.words, command.words, { keyPath, ...commandContext });
    before = command;
    for (const { name, value } of command.assignments) {
      yield* readAssignment(name, { text: value, keyPath: [...keyPath, name] }, assigned);
      yield* readDefaults(value, keyPath, assigned);
    }
    for (const { text: word } of command.words) yield* readDefaults(word, keyPath, assigned);
    yield* readWords(
      command.words.map((word) => ({ text: word.text, keyPath })),
      { ...commandContext, isPiped: command.isPiped },
    );
    if (command.heredoc !== undefined) yield heredoc(command, command.heredoc, context);
    if (command.comment !== undefined && context.deployed !== 'commented') yield* comment(command.comment, context);
  }
}

/** `echo "${API_TOKEN:-value}"`: a default has the name of the variable that it stands for, wherever it stands. */
function* readDefaults(text: MappedText, keyPath: KeyPath, context: CommandContext): Generator<Slot | Embedded> {
  if (!text.content.includes('${')) return;
  for (const { form, name, fallback } of findReferences(text.content)) {
    // `${API_TOKEN:0:4}` is a part of the value, and no default.
    if (form !== '${VAR:-default}' || fallback === undefined || fallback.start === fallback.end) continue;
    const value = { text: text.slice(fallback.start, fallback.end), keyPath: [...keyPath, name] };
    yield* readAssignment(name, value, context);
  }
}

/** A command that was commented out; prose is left alone. */
function* comment(text: MappedText, context: ReadContext): Generator<Embedded> {
  if (!/[A-Za-z0-9_]=|--?[A-Za-z]|:\/\//.test(text.content)) return;
  yield {
    kind: 'embedded',
    format: 'shell',
    text,
    keyPath: context.keyPath,
    references: shellGrammar,
    deployed: 'commented',
  };
}

/** What a command is fed: the file behind `>`, a script for another shell, or what the text looks like. */
function heredoc(command: Command, { text, delimiterQuoted }: Heredoc, context: ReadContext): Embedded {
  const words = command.words.map((word) => word.text.content);
  const name = fileOf(words);
  const nobody = { reader: 'the file', resolves: [], documented: true };
  return {
    kind: 'embedded',
    format: formatOfPath(name) ?? formatOfProgram(words[0] ?? '') ?? formatOfText(text.content),
    text,
    keyPath: context.keyPath,
    references: delimiterQuoted ? nobody : shellGrammar,
    deployed: context.deployed,
    ...(name === '' ? {} : { as: name }),
  };
}

function fileOf(words: readonly string[]): string {
  const tee = words.indexOf('tee');
  const arrow = words.findIndex((word) => /^>>?$/.test(word));
  if (tee >= 0) return words.slice(tee + 1).find((word) => /^[^-<>]/.test(word)) ?? '';
  return arrow < 0 ? '' : (words[arrow + 1] ?? '');
}

function formatOfProgram(program: string): FormatName | undefined {
  if (/^(?:ba|z|da|k)?sh$|^ssh$|^su$/.test(program)) return 'shell';
  return /^(?:python[0-9.]*|node|ruby|perl|psql|mysql|sqlite3)$/.test(program) ? 'text' : undefined;
}

function formatOfText(content: string): FormatName {
  if (/^[ \t\r\n]*\[[A-Za-z][A-Za-z0-9_. -]{0,80}\][ \t]*\r?\n/.test(content)) return 'ini';
  if (/^[ \t\r\n]*<(?:\?xml|[A-Za-z])/.test(content) && content.includes('</')) return 'xml';
  if (/^[ \t\r\n]*(?!\{\{)[[{]/.test(content)) return 'json';
  return /^[ \t\r\n]*(?:apiVersion|kind|---|[A-Za-z_]+:[ \r\n])/.test(content) ? 'yaml' : 'dotenv';
}

/** A command inside of a Makefile's line is the shell's again. */
function dialectOf({ path, outer }: ReadContext): ShellDialect {
  if (/\.(?:ps1|psm1)$/i.test(path)) return 'powershell';
  return outer.length === 0 && /(?:^|\/)(?:gnu)?makefile$|\.mk$/i.test(path) ? 'makefile' : 'posix';
}
