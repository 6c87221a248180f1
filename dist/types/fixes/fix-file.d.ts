import type { Match } from '../model.js';
import { type Change, type Splice } from './change.js';
import type { OpenFile } from './open-file.js';
/** One fix of a file. */
export interface FixStep {
    /** The place that has to scan clean behind it; absent where the finding is about more than one place. */
    readonly match?: Match;
    readonly changes: readonly Change[];
}
/** What came of the fixes of one file. */
export interface Attempt {
    readonly before: OpenFile;
    /** The fixed file, read again; undefined where nothing could be fixed. */
    readonly after: OpenFile | undefined;
    readonly splices: readonly Splice[];
    readonly fixed: ReadonlySet<FixStep>;
}
/**
 * Makes the fixes of one file and reads the result again: a fix counts only where its place then scans clean and
 * nothing else came up. Those that cannot be made together are tried one after another.
 */
export declare function fixFile(file: OpenFile, steps: readonly FixStep[]): Promise<Attempt>;
