/** The only public door: scan, sources, options, rules, types. */
import type { Options } from './config/options.js';
import type { Client } from './dialects/mcp/define.js';
import type { Applied } from './fixes/apply.js';
import type { FixPlan, FixRequest } from './fixes/plan.js';
import type { Report, Source } from './model.js';
export type { IgnoreEntry, Options } from './config/options.js';
export { defaultOptions } from './config/options.js';
export type { Client } from './dialects/mcp/define.js';
export { ScanError, UsageError } from './errors.js';
export type { Applied } from './fixes/apply.js';
export type { FixOutcome } from './fixes/outcomes.js';
export type { FixPlan, FixRequest } from './fixes/plan.js';
export type * from './model.js';
export { rules } from './rules.js';
export { type ScanWatch, scan } from './scan.js';
export { version } from './version.js';
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
    readonly range?: {
        readonly from: string;
        readonly to: string;
    };
}
/** Opens what a request names. Throws UsageError for a path that does not exist, ScanError where git fails. */
export declare function openSource(request: SourceRequest): Promise<Source>;
/** Where options come from; `configText` is read instead of a file (the base commit's, in the Action). */
export interface OptionsRequest {
    readonly cwd: string;
    readonly configPath?: string;
    readonly configText?: {
        readonly path: string;
        readonly text: string;
    };
    readonly flags: Partial<Options>;
}
/** Finds and reads the config file, and lays the flags over it. Throws UsageError with line and column. */
export declare function loadOptions(request: OptionsRequest): Promise<Options>;
/** 0 clean, 1 findings at or above `failOn`, 3 incomplete; findings win. */
export declare function exitCodeOf(report: Report, failOn: Options['failOn']): 0 | 1 | 3;
/** Every MCP client, host and packaging format that is read by its own rules. */
export declare function clients(): Promise<readonly Client[]>;
/** What `ignore` is told. */
export interface IgnoreRequest {
    readonly cwd: string;
    readonly place: {
        readonly path: string;
        readonly line: number;
    };
    readonly rule?: string;
    readonly reason: string;
    readonly expires?: string;
}
/** Writes ignore entries for the findings at a place into the config file. Throws UsageError where nothing is found. */
export declare function ignoreFinding(request: IgnoreRequest): Promise<{
    configPath: string;
    entries: number;
}>;
/**
 * Plans fixes for the findings of a scan of the working tree, and writes nothing. Throws a UsageError where the env
 * file cannot be used. The plan shows no secret; `applyFixes` finds the new bytes again.
 */
export declare function planFixes(source: Source, report: Report, request: FixRequest): Promise<FixPlan>;
/**
 * The report with what `planFixes` would offer at each finding: title and safety, without edits. As far as about a
 * megabyte of files with findings goes: they are read a second time.
 */
export declare function withFixes(source: Source, report: Report): Promise<Report>;
/** The best that `planFixes` could do about a report: `safe` by itself, `review` where it has to be asked. */
export declare function bestFix(source: Source, report: Report): Promise<'safe' | 'review' | undefined>;
/** Writes a plan and says what is left to do. Throws a ScanError where a file cannot be written. */
export declare function applyFixes(source: Source, plan: FixPlan): Promise<Applied>;
