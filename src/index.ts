/** The only public door: scan, sources, options, rules, types. */
import type { Options } from './config/options.ts';
import type { Client } from './dialects/mcp/define.ts';
import { UsageError } from './errors.ts';
import type { Applied } from './fixes/apply.ts';
import type { FixPlan, FixRequest } from './fixes/plan.ts';
import type { Report, Severity, Source } from './model.ts';
import { scan } from './scan.ts';

export type { IgnoreEntry, Options } from './config/options.ts';
export { defaultOptions } from './config/options.ts';
export type { Client } from './dialects/mcp/define.ts';
export { ScanError, UsageError } from './errors.ts';
export type { Applied } from './fixes/apply.ts';
export type { FixOutcome } from './fixes/outcomes.ts';
export type { FixPlan, FixRequest } from './fixes/plan.ts';
export type * from './model.ts';
export { rules } from './rules.ts';
export { type ScanWatch, scan } from './scan.ts';
export { version } from './version.ts';

/** What to scan, in the words of the command line. */
export interface SourceRequest {
  /** Absolute; relative paths count from here. */
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly staged: boolean;
  /** The name that text from standard input would have. */
  readonly stdinFilename?: string;
  readonly stdin?: Uint8Array;
  readonly maxBytes: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Only what changed between two commits, read at `to`. */
  readonly range?: { readonly from: string; readonly to: string };
}

/** Opens what a request names. Throws UsageError for a path that does not exist, ScanError where git fails. */
export async function openSource(request: SourceRequest): Promise<Source> {
  const { maxBytes, paths } = request;
  const around = { cwd: request.cwd, environment: request.env };
  if (request.stdin !== undefined || paths.includes('-')) return openStdin(request);
  if (request.range !== undefined)
    return (await import('./sources/range.ts')).rangeSource({ ...request.range, maxBytes, around });
  if (request.staged) {
    const choice = (await import('./sources/choose-staged.ts')).chooseStaged(request.env);
    if (choice.kind === 'staged') return (await import('./sources/staged.ts')).stagedSource({ maxBytes, around });
    if (choice.kind === 'range')
      return (await import('./sources/range.ts')).rangeSource({ from: choice.from, to: choice.to, maxBytes, around });
  }
  return (await import('./sources/worktree.ts')).worktreeSource({ paths, maxBytes, around });
}

async function openStdin(request: SourceRequest): Promise<Source> {
  const [{ stdinSource }, { Readable }] = await Promise.all([import('./sources/stdin.ts'), import('node:stream')]);
  return stdinSource({
    name: request.stdinFilename ?? 'stdin.txt',
    maxBytes: request.maxBytes,
    around: { cwd: request.cwd, environment: request.env },
    ...(request.stdin === undefined ? {} : { input: Readable.from([Buffer.from(request.stdin)]) }),
  });
}

/** Where options come from; `configText` is read instead of a file (the base commit's, in the Action). */
export interface OptionsRequest {
  readonly cwd: string;
  readonly configPath?: string;
  readonly configText?: { readonly path: string; readonly text: string };
  readonly flags: Partial<Options>;
}

/** Finds and reads the config file, and lays the flags over it. Throws UsageError with line and column. */
export async function loadOptions(request: OptionsRequest): Promise<Options> {
  const [{ readConfig }, { resolveOptions }] = await Promise.all([
    import('./config/read.ts'),
    import('./config/resolve.ts'),
  ]);
  return resolveOptions(await readConfig(request, knownRules), request.flags);
}

async function knownRules(): Promise<ReadonlySet<string>> {
  const { rules } = await import('./rules.ts');
  return new Set((await rules()).map(({ id }) => id));
}

const order: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** 0 clean, 1 findings at or above `failOn`, 3 incomplete; findings win. */
export function exitCodeOf(report: Report, failOn: Options['failOn']): 0 | 1 | 3 {
  const limit = failOn === 'never' ? order.length : order.indexOf(failOn);
  if (report.findings.some(({ severity }) => order.indexOf(severity) >= limit)) return 1;
  return report.skipped.some(({ incomplete }) => incomplete) ? 3 : 0;
}

/** Every MCP client, host and packaging format that is read by its own rules. */
export async function clients(): Promise<readonly Client[]> {
  return (await import('./dialects/mcp/index.ts')).clients;
}

/** What `ignore` is told. */
export interface IgnoreRequest {
  readonly cwd: string;
  readonly place: { readonly path: string; readonly line: number };
  readonly rule?: string;
  readonly reason: string;
  readonly expires?: string;
}

/** Writes ignore entries for the findings at a place into the config file. Throws UsageError where nothing is found. */
export async function ignoreFinding(request: IgnoreRequest): Promise<{ configPath: string; entries: number }> {
  const { ignoreAt } = await import('./config/ignore-at.ts');
  const result = await ignoreAt(request, { open: openSource, load: loadOptions, scan });
  if (result.entries === 0) throw new UsageError(`Nothing is reported at ${request.place.path}:${request.place.line}.`);
  return result;
}

/**
 * Plans fixes for the findings of a scan of the working tree, and writes nothing. Throws a UsageError where the env
 * file cannot be used. The plan shows no secret; `applyFixes` finds the new bytes again.
 */
export async function planFixes(source: Source, report: Report, request: FixRequest): Promise<FixPlan> {
  const [{ planFixes: plan }, { machine }] = await Promise.all([import('./fixes/plan.ts'), import('./fixes/apply.ts')]);
  return plan(source, report, request, machine);
}

/**
 * The report with what `planFixes` would offer at each finding: title and safety, without edits. As far as about a
 * megabyte of files with findings goes: they are read a second time.
 */
export async function withFixes(source: Source, report: Report): Promise<Report> {
  return (await import('./fixes/offers.ts')).withFixes(source, report);
}

/** The best that `planFixes` could do about a report: `safe` by itself, `review` where it has to be asked. */
export async function bestFix(source: Source, report: Report): Promise<'safe' | 'review' | undefined> {
  return (await import('./fixes/offers.ts')).bestFix(source, report);
}

/** Writes a plan and says what is left to do. Throws a ScanError where a file cannot be written. */
export async function applyFixes(source: Source, plan: FixPlan): Promise<Applied> {
  return (await import('./fixes/apply.ts')).applyFixes(source, plan);
}
