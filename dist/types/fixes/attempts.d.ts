import type { OpenFiles } from './candidates.js';
import { type Attempt, type FixStep } from './fix-file.js';
/** A fix on its way into files: what it does to each of them, by path. */
export type Work = ReadonlyMap<string, FixStep>;
/** What came of all fixes of a run. */
export interface Made {
    readonly attempts: readonly Attempt[];
    /** Whether the fix is in all of its files. */
    readonly isMade: (work: Work) => boolean;
}
/** Makes fixes file by file. One that cannot be made in all of its files is made in none. */
export declare function attemptAll(works: readonly Work[], files: OpenFiles): Promise<Made>;
