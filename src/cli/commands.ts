import type { ExitCode } from '../exit-codes.ts';

import type { FlagName } from './flags.ts';
import type { Invocation } from './invocation.ts';
import type { Io } from './io.ts';

export type RunCommand = (invocation: Invocation, io: Io) => Promise<ExitCode>;

export interface Command {
  readonly name: string;
  /** What stands behind the program's name. */
  readonly usage: string;
  readonly text: string;
  /** Options beside the common ones. */
  readonly flags: readonly FlagName[];
  /** Everything but a scan is loaded when it is asked for: a commit hook must not pay for it. */
  readonly load: () => Promise<RunCommand>;
}

/** The command that runs where none is named. */
export const defaultCommand: Command = {
  name: 'scan',
  usage: '[paths…] [options]',
  text: 'find credentials',
  flags: ['staged', 'format', 'output', 'fail-on', 'only', 'skip', 'config', 'stdin-filename', 'max-file-size'],
  load: async () => (await import('./commands/scan.ts')).scanCommand,
};

/** Commands by name; a path named like one is written with `./`. */
export const commands: readonly Command[] = [
  {
    name: 'fix',
    usage: 'fix [paths…] [--dry-run]',
    text: 'write references in the place of literals',
    flags: ['dry-run', 'review', 'save-to', 'only', 'skip', 'fail-on', 'config', 'max-file-size'],
    load: async () => (await import('./commands/fix.ts')).fixCommand,
  },
  {
    name: 'rules',
    usage: 'rules [--format json]',
    text: 'list every rule with its severity',
    flags: ['format'],
    load: async () => (await import('./commands/rules.ts')).rulesCommand,
  },
  {
    name: 'explain',
    usage: 'explain <id>',
    text: 'say why a rule matters and what to do',
    flags: [],
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'ignore',
    usage: 'ignore <path>:<line> --reason TEXT',
    text: 'write into the config that a finding may stay',
    flags: ['reason', 'rule', 'expires'],
    load: async () => (await import('./commands/ignore.ts')).ignoreCommand,
  },
];
