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
import { counted } from '../../reporters/summary.ts';
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
  if (!flags.has('quiet')) await write(isDry ? io.stderr : io.stdout, textOf(plan, applied, report));
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

function textOf(plan: FixPlan, applied: Applied | undefined, report: Report): string {
  if (plan.outcomes.length === 0) return `Nothing to fix in ${counted(report.stats.files, 'file')}.\n`;
  const refused = new Map(applied?.refused.map(({ path, reason }) => [path, reason]));
  const isDone = ({ state, finding }: FixOutcome): boolean => state === 'fix' && !refused.has(finding.path);
  const done = plan.outcomes.filter(isDone);
  const sections = [
    section(applied === undefined ? 'Would fix' : 'Fixed', done),
    section(
      'Fixes to look at first (--review applies them)',
      plan.outcomes.filter(({ state }) => state === 'review'),
    ),
    section(
      'To do by hand',
      plan.outcomes.filter(({ state }) => state === 'by-hand'),
    ),
    ...[...refused].map(([path, reason]) => `Left alone: ${neutralise(path)} ${reason}.\n`),
    savedText(plan, applied),
    leftText(applied),
    report.skipped.some(({ incomplete }) => incomplete)
      ? 'Some files could not be read: mcp-secret-scan lists them.\n'
      : '',
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function section(title: string, outcomes: readonly FixOutcome[]): string {
  if (outcomes.length === 0) return '';
  return `${title}\n${outcomes.map(lineOf).join('')}`;
}

function lineOf({ finding, text }: FixOutcome): string {
  const place = finding.start === undefined ? '' : `:${finding.start.line}:${finding.start.column}`;
  return `  ${neutralise(finding.path)}${place}  ${finding.ruleId}\n    ${text.replaceAll('\n', '\n    ')}\n`;
}

function savedText({ saved, savedTo }: FixPlan, applied: Applied | undefined): string {
  if (savedTo === undefined) return '';
  if (saved.length === 0) return `${neutralise(savedTo)} had the values already.\n`;
  return `${applied === undefined ? 'Would save' : 'Saved'} ${saved.join(', ')} to ${neutralise(savedTo)}.\n`;
}

function leftText(applied: Applied | undefined): string {
  const left = applied?.left ?? [];
  if (left.length === 0) return '';
  return `What is left to do\n${left.map((text, index) => `  ${index + 1}. ${text.replaceAll('\n', '\n     ')}\n`).join('')}`;
}
