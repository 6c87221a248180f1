import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Options } from '../../config/options.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { bestFix, exitCodeOf, loadOptions, openSource, type Source, scan, UsageError, withFixes } from '../../index.ts';
import type { Layout, Report } from '../../model.ts';
import { nearest } from '../../nearest.ts';
import type { Setting } from '../../reporters/pretty.ts';
import { summaryLine } from '../../reporters/summary.ts';
import { wantsColour } from '../colour.ts';
import { optionsOf } from '../flag-values.ts';
import { reporterNamed } from '../formats.ts';
import { type Invocation, listOf } from '../invocation.ts';
import type { Io } from '../io.ts';
import { type OutputFile, outputFile } from '../output-file.ts';
import { progressOn } from '../progress.ts';
import { ruleNamed } from '../rule-ids.ts';
import { readInput } from '../standard-input.ts';
import { write } from '../write.ts';

const STDIN = '-';

/** Scans and prints the report. */
export async function scanCommand(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { flags } = invocation;
  assertSensible(invocation, io.cwd);
  const loadReporter = reporterNamed(flags.get('format') ?? 'pretty');
  const output = flags.get('output');
  const file = output === undefined ? undefined : outputFile(io.cwd, output);
  const options = await readOptions(invocation, io.cwd);
  const source = await open(invocation, io, options);
  const scanned = await watchedScan(source, options, io, flags.has('quiet'));
  const report =
    flags.get('format') === 'json' && isFixable(source, scanned) ? await withFixes(source, scanned) : scanned;
  const reporter = await loadReporter({
    nothingStaged: source.repository.origin === 'index' && source.changed?.size === 0,
    fix: await offeredFix(source, report, invocation),
    failOn: options.failOn,
  });
  const text = reporter.render(report, layoutOf(invocation, io, file));
  if (file === undefined) await write(io.stdout, text);
  else await save(file, text, report, invocation, io);
  return exitCodeOf(report, options.failOn);
}

/** Whether `fix` could be run on what was scanned, and has anything to do with it. */
function isFixable({ repository }: Source, { findings }: Report): boolean {
  return findings.length > 0 && (repository.origin === 'worktree' || repository.origin === 'index');
}

/** Only the report for people speaks of `fix`; to know whether it may, files are read again. */
async function offeredFix(source: Source, report: Report, { commands, flags }: Invocation): Promise<Setting['fix']> {
  const isPretty = (flags.get('format') ?? 'pretty') === 'pretty' && !flags.has('quiet');
  if (!isPretty || !commands.includes('fix') || !isFixable(source, report)) return undefined;
  return bestFix(source, report);
}

function assertSensible({ operands, flags, commands }: Invocation, cwd: string): void {
  const isStdin = operands.includes(STDIN);
  if (isStdin && operands.length > 1) throw new UsageError('Standard input (-) is scanned alone. Leave out the paths.');
  if (isStdin && flags.has('staged')) throw new UsageError('--staged reads from git. Leave out the -.');
  if (!isStdin && flags.has('stdin-filename')) {
    throw new UsageError('--stdin-filename names what comes from standard input. Add - as the path.');
  }
  assertNoCommandMeant(operands[0], commands, cwd);
}

/** A word without a slash or dot that is no file was probably meant as a command. */
function assertNoCommandMeant(word: string | undefined, commands: readonly string[], cwd: string): void {
  if (word === undefined || !/^[a-z]{3,20}$/i.test(word) || existsSync(resolve(cwd, word))) return;
  const meant = nearest(word, commands);
  if (meant !== undefined) throw new UsageError(`There is no command and no file ${word}. Did you mean ${meant}?`);
}

async function readOptions(invocation: Invocation, cwd: string): Promise<Options> {
  const configPath = invocation.flags.get('config');
  for (const id of [...listOf(invocation, 'only'), ...listOf(invocation, 'skip')]) await ruleNamed(id);
  const options = await loadOptions({
    cwd,
    flags: optionsOf(invocation),
    ...(configPath !== undefined && { configPath }),
  });
  if (options.only.length > 0 && options.only.every((id) => options.skip.includes(id)))
    throw new UsageError('Every rule that is asked for is skipped as well: nothing would be looked for.');
  return options;
}

async function open(invocation: Invocation, io: Io, options: Options): Promise<Source> {
  const isStdin = invocation.operands.includes(STDIN);
  const stdinFilename = invocation.flags.get('stdin-filename');
  return openSource({
    cwd: io.cwd,
    paths: isStdin ? [] : invocation.operands,
    staged: invocation.flags.has('staged'),
    maxBytes: options.maxBytes,
    env: io.env,
    ...(isStdin && { stdin: await readInput(io.stdin, options.maxBytes) }),
    ...(stdinFilename !== undefined && { stdinFilename }),
  });
}

async function watchedScan(source: Source, options: Options, io: Io, isQuiet: boolean): Promise<Report> {
  const progress = progressOn(io, isQuiet);
  try {
    return await scan(source, options, { onFile: progress.onFile });
  } finally {
    progress.end();
  }
}

function layoutOf({ flags }: Invocation, io: Io, file: OutputFile | undefined): Layout {
  const isTerminal = file === undefined && io.stdout.isTTY === true;
  return {
    colour: file === undefined && wantsColour(io.stdout, io.env, flags.has('no-color')),
    // A pseudo-terminal without a size says 0.
    width: isTerminal && io.stdout.columns ? io.stdout.columns : undefined,
    quiet: flags.has('quiet'),
    verbose: flags.has('verbose'),
  };
}

async function save(file: OutputFile, text: string, report: Report, invocation: Invocation, io: Io): Promise<void> {
  file.write(text);
  if (invocation.flags.has('quiet')) return;
  await write(io.stderr, `${summaryLine(report)}; written to ${file.name}\n`);
}
