import type { MappedText, Span } from '../model.ts';
import { makefileParts } from './makefile.ts';
import { startOf } from './nodes.ts';
import { type Assignment, takeAssignments } from './shell-assignments.ts';
import type { Word } from './shell-reading.ts';
import { ShellScan } from './shell-scan.ts';

export type { Assignment } from './shell-assignments.ts';
export type { Word } from './shell-reading.ts';

/** Whose syntax a text is in. `dockerfile` is for the bodies of RUN. */
export type ShellDialect = 'posix' | 'powershell' | 'makefile' | 'dockerfile';

/** One command: what it sets, its words without these, the text it is fed. */
export interface Command {
  readonly words: readonly Word[];
  /** Words of the grammar before it: `then`, `{`, the head of a function. */
  readonly steering: readonly string[];
  readonly span: Span;
  readonly assignments: readonly Assignment[];
  readonly heredoc?: Heredoc;
  /** The body of the comment behind the command; a comment on its own lines is a command without words. */
  readonly comment?: MappedText;
  /** Whether the command behind it reads what it prints. */
  readonly isPiped: boolean;
  /** It stands in `$(…)`: its output becomes part of another command. */
  readonly isCaptured?: true;
}

/** The text that a command reads from the lines below it. */
export interface Heredoc {
  readonly text: MappedText;
  /** Whether the delimiter is quoted: then nothing in the text is expanded. */
  readonly delimiterQuoted: boolean;
}

/** Commands in commands in commands: what nobody writes is not read. */
const deepestNesting = 8;

/** Reads the commands of a script, of a recipe or of a line in a README; commands in `$(…)` are among them. */
export function readCommands(text: MappedText, options: { readonly dialect?: ShellDialect } = {}): readonly Command[] {
  const dialect = options.dialect ?? 'posix';
  const start = startOf(text);
  const body = start > 0 ? text.slice(start) : text;
  const commands: Command[] = [];
  if (dialect !== 'makefile') {
    readInto(commands, body, dialect, 0);
    return commands;
  }
  for (const part of makefileParts(body)) {
    if (part.kind === 'assignment')
      commands.push({
        words: [],
        steering: [],
        assignments: [part.assignment],
        span: part.assignment.span,
        isPiped: false,
      });
    else readInto(commands, part.text, dialect, 0);
  }
  return commands;
}

function readInto(commands: Command[], text: MappedText, dialect: ShellDialect, depth: number): void {
  const scan = new ShellScan(text, dialect);
  for (const draft of scan.drafts()) {
    const { assignments, words, steering } = takeAssignments(text, draft.words, dialect);
    commands.push({
      words,
      steering,
      assignments,
      span: draft.span,
      isPiped: draft.isPiped,
      ...(depth > 0 && { isCaptured: true }),
      ...(draft.heredoc && { heredoc: draft.heredoc }),
      ...(draft.comment && { comment: draft.comment }),
    });
    if (depth >= deepestNesting) continue;
    for (const [start, end] of draft.nested) readInto(commands, text.slice(start, end), dialect, depth + 1);
  }
}
