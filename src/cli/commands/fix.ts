import type { Options } from '../../config/options.ts';
import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import { neutralise } from '../../findings/neutralise.ts';
import {
  type Applied,
  applyFixes,
  exitCodeOf,
  type FixOutcome,
  type FixPlan,
  loadOptions,
  openSource,
  planFixes,
  type Report,
  scan,
  UsageError,
} from '../../index.ts';
import { placeOf } from '../../reporters/place.ts';
import { counted } from '../../reporters/summary.ts';
import { wrap } from '../../reporters/wrap.ts';
import { optionsOf } from '../flag-values.ts';
import { type Invocation, listOf } from '../invocation.ts';
import type { Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { ruleNamed } from '../rule-ids.ts';
import { write } from '../write.ts';

/** Scans, rewrites what it safely can, and says what is left. */
export async function fixCommand(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { flags, operands } = invocation;
  if (operands.includes('-')) throw new UsageError('Standard input cannot be fixed in place. Name a file.');
  const options = await readOptions(invocation, io.cwd);
  const { maxBytes } = options;
  const source = await openSource({ cwd: io.cwd, paths: operands, staged: false, maxBytes, env: io.env });
  const progress = progressOn(io, flags.has('quiet'));
  const report = await scan(source, options, { onFile: progress.onFile }).finally(progress.end);
  const saveTo = flags.get('save-to');
  const plan = await planFixes(source, report, {
    cwd: io.cwd,
    review: flags.has('review'),
    ...(saveTo !== undefined && { saveTo }),
  });
  const isDry = flags.has('dry-run');
  const applied = isDry ? undefined : await applyFixes(source, plan);
  await write(io.stdout, isDry ? plan.diff : '');
  const output = isDry ? io.stderr : io.stdout;
  const width = output.isTTY === true ? output.columns : undefined;
  if (!flags.has('quiet')) await write(output, textOf({ plan, applied, report, width }));
  return codeOf(plan, applied, report, options);
}

async function readOptions(invocation: Invocation, cwd: string): Promise<Options> {
  const configPath = invocation.flags.get('config');
  for (const id of [...listOf(invocation, 'only'), ...listOf(invocation, 'skip')]) await ruleNamed(id);
  return loadOptions({ cwd, flags: optionsOf(invocation), ...(configPath !== undefined && { configPath }) });
}

/** 1 while a finding with a value remains that blocks; a file that changed meanwhile makes the run incomplete. */
function codeOf(plan: FixPlan, applied: Applied | undefined, report: Report, options: Options): ExitCode {
  const refused = new Set(applied?.refused.map(({ path }) => path));
  const findings = plan.outcomes.filter(({ state }) => state !== 'fix').map(({ finding }) => finding);
  const code = exitCodeOf({ ...report, findings }, options.failOn);
  return code === 0 && refused.size > 0 ? exitCodes.incomplete.code : code;
}

interface Outcome {
  readonly plan: FixPlan;
  /** Absent in a dry run. */
  readonly applied: Applied | undefined;
  readonly report: Report;
  /** Columns of the terminal. */
  readonly width: number | undefined;
}

function textOf({ plan, applied, report, width }: Outcome): string {
  if (plan.outcomes.length === 0) return `Nothing to fix in ${counted(report.stats.files, 'file')}.\n`;
  const refused = new Map(applied?.refused.map(({ path, reason }) => [path, reason]));
  const isDone = ({ state, finding }: FixOutcome): boolean => state === 'fix' && !refused.has(finding.path);
  const done = plan.outcomes.filter(isDone);
  const sections = [
    section(applied === undefined ? 'Would fix' : 'Fixed', done, width),
    section(
      'Fixes to look at first (--review applies them)',
      plan.outcomes.filter(({ state }) => state === 'review'),
      width,
    ),
    section(
      'To do by hand',
      plan.outcomes.filter(({ state }) => state === 'by-hand'),
      width,
    ),
    ...[...refused].map(([path, reason]) => `Left alone: ${neutralise(path)} ${reason}.\n`),
    savedText(plan, applied, width),
    leftText(applied, width),
    report.skipped.some(({ incomplete }) => incomplete)
      ? 'Some files could not be read: mcp-secret-scan lists them.\n'
      : '',
  ];
  return sections.filter((text) => text !== '').join('\n');
}

/** Places in one file that ask for the same are listed together. */
function section(title: string, outcomes: readonly FixOutcome[], width: number | undefined): string {
  if (outcomes.length === 0) return '';
  const lines = outcomes.flatMap((outcome, index) => {
    const next = outcomes[index + 1];
    const isSame = next?.text === outcome.text && next.finding.path === outcome.finding.path;
    return isSame ? [placeLine(outcome)] : [placeLine(outcome), ...wrapped(outcome.text, 4, width)];
  });
  return `${title}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function placeLine({ finding }: FixOutcome): string {
  return `  ${neutralise(placeOf(finding.path, finding.start))}  ${finding.ruleId}`;
}

/** The text's own lines, broken between words where the terminal ends. */
function wrapped(text: string, indent: number, width: number | undefined): readonly string[] {
  const room = width === undefined ? undefined : Math.max(20, width - indent);
  // What is indented is a command to copy.
  const parts = (line: string): readonly string[] => (line.startsWith('  ') ? [line] : wrap(line, room));
  return text.split('\n').flatMap((line) => parts(line).map((part) => ' '.repeat(indent) + part));
}

function savedText({ saved, savedTo }: FixPlan, applied: Applied | undefined, width: number | undefined): string {
  if (savedTo === undefined) return '';
  if (saved.length === 0) return `${neutralise(savedTo)} had the values already.\n`;
  const text = `${applied === undefined ? 'Would save' : 'Saved'} ${saved.join(', ')} to ${neutralise(savedTo)}.`;
  return `${wrap(text, width).join('\n')}\n`;
}

function leftText(applied: Applied | undefined, width: number | undefined): string {
  const left = applied?.left ?? [];
  if (left.length === 0) return '';
  const items = left.map((text, index) => {
    const number = `  ${index + 1}. `;
    return `${number}${wrapped(text, number.length, width).join('\n').trimStart()}\n`;
  });
  return `What is left to do\n${items.join('')}`;
}
