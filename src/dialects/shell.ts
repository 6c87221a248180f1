import { readCommands } from '../formats/shell.ts';
import type { Dialect, Embedded, KeyPath, MappedText, ReadContext, Slot } from '../model.ts';
import { readAssignment, readWords } from './commands/read.ts';
import { shellGrammar, stacked } from './grammars.ts';
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
export function* readShell(text: MappedText, context: ReadContext): Generator<Slot | Embedded> {
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
  for (const command of readCommands(text, { dialect: dialectOf(context.path) })) {
    for (const { name, value } of command.assignments) {
      yield* readAssignment(name, { text: value, keyPath: [...keyPath, name] }, commandContext);
    }
    yield* readWords(
      command.words.map((word) => ({ text: word.text, keyPath })),
      commandContext,
    );
    if (command.heredoc !== undefined) yield heredoc(command.heredoc.text, context);
  }
}

function heredoc(text: MappedText, context: ReadContext): Embedded {
  const format = /^[ \t\r\n]*(?:apiVersion|kind|---|[A-Za-z_]+:[ \r\n])/.test(text.content)
    ? 'yaml'
    : /^[ \t\r\n]*[[{]/.test(text.content)
      ? 'json'
      : 'dotenv';
  return {
    kind: 'embedded',
    format,
    text,
    keyPath: context.keyPath,
    references: shellGrammar,
    deployed: context.deployed,
  };
}

function dialectOf(path: string): ShellDialect {
  if (/\.(?:ps1|psm1)$/i.test(path)) return 'powershell';
  return /(?:^|\/)(?:gnu)?makefile$|\.mk$/i.test(path) ? 'makefile' : 'posix';
}
