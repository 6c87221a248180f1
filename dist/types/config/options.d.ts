import type { Position, Severity } from '../model.js';
/** Everything a scan may be told, after config file and flags are resolved; frozen. */
export interface Options {
    /** Where the config file is, for notes about it; undefined where there is none. */
    readonly configPath: string | undefined;
    /** Globs of paths (relative to the repository's top) that are not scanned. */
    readonly exclude: readonly string[];
    /** Findings that somebody decided to live with. */
    readonly ignore: readonly IgnoreEntry[];
    /** Salt of the value hashes in `ignore`, as it stands in the config file. */
    readonly salt: string | undefined;
    /** Rule ids to run; empty means all. */
    readonly only: readonly string[];
    readonly skip: readonly string[];
    /** The lowest severity that makes the exit code 1. */
    readonly failOn: Severity | 'never';
    /** Files above this many bytes are not read. */
    readonly maxBytes: number;
}
/** One ignored finding of the config file. */
export interface IgnoreEntry {
    readonly rule: string;
    readonly path: string;
    readonly keyPath: string | undefined;
    /** scrypt of the value under the file's salt; absent for a finding without a value. */
    readonly hash: string | undefined;
    readonly reason: string;
    /** ISO date after which the entry no longer counts. */
    readonly expires: string | undefined;
    /** Where the entry stands, to report it when it is unused or expired. */
    readonly at: Position;
}
/** The values of `fail-on`, the strictest first. */
export declare const failOnLevels: readonly (Severity | 'never')[];
export declare const defaultOptions: Options;
