import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import { UsageError } from '../../index.ts';
import type { RuleText } from '../../model.ts';
import { type Paint, paintFor } from '../../reporters/paint.ts';
import { wrap } from '../../reporters/wrap.ts';
import { wantsColour } from '../colour.ts';
import type { Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { ruleNamed } from '../rule-ids.ts';
import { write } from '../write.ts';

/** Prose is not wider than this, however wide the terminal is. */
const WIDEST = 80;

/** Says why a rule matters and what to do. */
export async function explainCommand(invocation: Invocation, io: Io): Promise<ExitCode> {
  const [id, extra] = invocation.operands;
  if (id === undefined) throw new UsageError('explain takes the id of a rule. mcp-secret-scan rules lists them.');
  if (extra !== undefined) throw new UsageError(`explain takes one id. Leave out ${extra}.`);
  const rule = await ruleNamed(id);
  const paint = paintFor(wantsColour(io.stdout, io.env, invocation.flags.has('no-color')));
  const columns = io.stdout.isTTY && io.stdout.columns ? io.stdout.columns : WIDEST;
  await write(io.stdout, page(rule, paint, Math.max(40, Math.min(WIDEST, columns))));
  return exitCodes.clean.code;
}

function page(rule: RuleText, paint: Paint, width: number): string {
  return [
    `${paint.strong(rule.id)}  ${paint.severity(rule.severity, rule.severity)}`,
    ...paragraph(rule.title, width, 0),
    '',
    paint.strong('Why it matters'),
    ...paragraph(rule.why, width, 2),
    '',
    paint.strong('What to do'),
    ...paragraph(rule.remedy, width, 2),
    '',
    paint.strong('If it has to stay'),
    `  mcp-secret-scan ignore <path>:<line> --rule ${rule.id} --reason "…"`,
    '',
  ].join('\n');
}

function paragraph(text: string, width: number, indent: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrap(line, width - indent).map((part) => ' '.repeat(indent) + part));
}
