import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import { type Client, clients, UsageError } from '../../index.ts';
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

/** Says why a rule matters and what to do, or what a client reads and resolves. */
export async function explainCommand(invocation: Invocation, io: Io): Promise<ExitCode> {
  const [id, extra] = invocation.operands;
  if (id === undefined)
    throw new UsageError(
      'explain takes the id of a rule (mcp-secret-scan rules lists them) or of a client, such as cursor.',
    );
  if (extra !== undefined) throw new UsageError(`explain takes one id. Leave out ${extra}.`);
  const client = (await clients()).find((known) => known.id === id);
  const subject = client ?? (await ruleNamed(id));
  const paint = paintFor(wantsColour(io.stdout, io.env, invocation.flags.has('no-color')));
  const columns = io.stdout.isTTY && io.stdout.columns ? io.stdout.columns : WIDEST;
  const width = Math.max(40, Math.min(WIDEST, columns));
  await write(io.stdout, 'servers' in subject ? clientPage(subject, paint, width) : page(subject, paint, width));
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

function clientPage(client: Client, paint: Paint, width: number): string {
  const files = [...(client.files.project ?? []), ...(client.files.home ?? [])];
  const indented = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => paragraph(line, width, 2));
  return [
    `${paint.strong(client.id)}  ${client.title}`,
    '',
    paint.strong('Its files'),
    ...indented(files),
    '',
    paint.strong('What it resolves'),
    ...indented(resolvedForms(client)),
    '',
    paint.strong('What a server started by it inherits'),
    ...paragraph(client.inherits, width, 2),
    '',
    paint.strong('How a variable reaches it'),
    ...paragraph(client.supply, width, 2),
    '',
    paint.strong('Source'),
    ...paragraph(client.source, width, 2),
    '',
  ].join('\n');
}

function resolvedForms(client: Client): readonly string[] {
  if (client.documented === false) return ['nothing: its documentation does not say that it does'];
  const roles = Object.entries(client.resolves).filter(([, forms]) => forms.length > 0);
  if (roles.length === 0) return ['nothing'];
  return roles.map(([role, forms]) => `${role === 'all' ? 'everywhere' : role}: ${forms.join('  ')}`);
}

function paragraph(text: string, width: number, indent: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrap(line, width - indent).map((part) => ' '.repeat(indent) + part));
}
