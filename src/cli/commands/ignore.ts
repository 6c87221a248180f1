import { isDate } from '../../config/date.ts';
import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import { ignoreFinding, UsageError } from '../../index.ts';
import { counted } from '../../reporters/summary.ts';
import type { Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { ruleNamed } from '../rule-ids.ts';
import { write } from '../write.ts';

/** Writes into the config that the finding at a place may stay. */
export async function ignoreCommand(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { flags, operands } = invocation;
  const place = placeOf(operands);
  const reason = flags.get('reason')?.trim() ?? '';
  if (reason === '') throw new UsageError('Say why the finding may stay: --reason "used by the demo server only".');
  const rule = flags.get('rule');
  if (rule !== undefined) await ruleNamed(rule);
  const expires = flags.get('expires');
  if (expires !== undefined) assertDate(expires);
  const { configPath, entries } = await ignoreFinding({
    cwd: io.cwd,
    place,
    reason,
    ...(rule !== undefined && { rule }),
    ...(expires !== undefined && { expires }),
  });
  if (entries === 0) throw new UsageError(`Nothing is reported at ${place.path}:${place.line}.`);
  if (!flags.has('quiet')) await write(io.stdout, `${counted(entries, 'finding')} ignored; written to ${configPath}\n`);
  return exitCodes.clean.code;
}

/** Takes `path:line:column`, too, since that is what a report prints. */
function placeOf(operands: readonly string[]): { readonly path: string; readonly line: number } {
  const [operand, extra] = operands;
  if (operand === undefined)
    throw new UsageError('ignore takes a place: mcp-secret-scan ignore <path>:<line> --reason TEXT');
  if (extra !== undefined)
    throw new UsageError(`ignore takes one place. Leave out ${extra}, or put --reason in quotes.`);
  const [, path, line] = /^(.+?):(\d{1,9})(?::\d{1,9})?$/s.exec(operand) ?? [];
  if (path !== undefined && Number(line) > 0) return { path, line: Number(line) };
  throw new UsageError(`ignore takes a place with a line, such as ${operand.replace(/:.*$/s, '')}:12.`);
}

function assertDate(text: string): void {
  if (!isDate(text)) throw new UsageError(`--expires takes a date such as 2030-12-31, not ${text}.`);
  if (text >= new Date().toISOString().slice(0, 10)) return;
  throw new UsageError(`${text} has passed. --expires takes the last day on which the finding is ignored.`);
}
