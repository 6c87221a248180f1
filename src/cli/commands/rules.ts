import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import { rules, UsageError } from '../../index.ts';
import type { RuleText } from '../../model.ts';
import { type Paint, paintFor } from '../../reporters/paint.ts';
import { wrap } from '../../reporters/wrap.ts';
import { wantsColour } from '../colour.ts';
import type { Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { write } from '../write.ts';

const SEVERITY = 10;

/** Lists every rule. */
export async function rulesCommand(invocation: Invocation, io: Io): Promise<ExitCode> {
  const [operand] = invocation.operands;
  if (operand !== undefined) {
    throw new UsageError(`rules takes no argument. Write explain ${operand} for one rule, ./rules for a folder.`);
  }
  const format = invocation.flags.get('format') ?? 'pretty';
  if (format !== 'pretty' && format !== 'json')
    throw new UsageError(`rules --format takes pretty or json, not ${format}.`);
  const all = await rules();
  const colour = wantsColour(io.stdout, io.env, invocation.flags.has('no-color'));
  const width = io.stdout.isTTY && io.stdout.columns ? io.stdout.columns : undefined;
  await write(io.stdout, format === 'json' ? jsonList(all) : prettyList(all, paintFor(colour), width));
  return exitCodes.clean.code;
}

function jsonList(all: readonly RuleText[]): string {
  const data = all.map(({ id, severity, title, why, remedy }) => ({ id, severity, title, why, remedy }));
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function prettyList(all: readonly RuleText[], paint: Paint, width: number | undefined): string {
  const column = Math.max(0, ...all.map(({ id }) => id.length)) + 2;
  const indent = column + SEVERITY;
  const lines = all.flatMap(({ id, severity, title }) => {
    const [first = '', ...rest] = wrap(title, width === undefined ? undefined : Math.max(20, width - indent));
    const head = `${paint.strong(id.padEnd(column))}${paint.severity(severity, severity.padEnd(SEVERITY))}${first}`;
    return [head, ...rest.map((line) => ' '.repeat(indent) + line)];
  });
  return [...lines, '', 'mcp-secret-scan explain <id> says more about one.', ''].join('\n');
}
