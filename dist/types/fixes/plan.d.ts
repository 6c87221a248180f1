import type { Report, Source } from '../model.js';
import { type FixOutcome } from './outcomes.js';
import { type Surroundings } from './save-to.js';
import { type PlannedWrite } from './writes.js';
/** What is to be planned. */
export interface FixRequest {
    /** Absolute; `saveTo` counts from here. */
    readonly cwd: string;
    /** Plan the fixes that somebody should look at, too. */
    readonly review: boolean;
    /** The env file that the values go into; absent, they go nowhere. */
    readonly saveTo?: string;
}
/** Everything that `applyFixes` would write. The new bytes are kept where only it finds them. */
export interface FixPlan {
    readonly outcomes: readonly FixOutcome[];
    /** Files that change, in the order in which they are written. */
    readonly paths: readonly string[];
    /** ExternalSecrets among them, which somebody has to fill in. */
    readonly skeletons: readonly string[];
    /** Names of the variables that go into the env file. */
    readonly saved: readonly string[];
    /** The env file as it was typed; absent where no value is saved. */
    readonly savedTo: string | undefined;
    /** Unified and masked. */
    readonly diff: string;
}
/** The new bytes of a plan, for `applyFixes`. */
export declare function writesOf(plan: FixPlan): readonly PlannedWrite[];
/**
 * Plans a fix for every finding that has a value, and for those without one that a strategy knows; writes nothing.
 * Throws a UsageError where `saveTo` cannot be used.
 */
export declare function planFixes(source: Source, report: Report, request: FixRequest, around: Surroundings): Promise<FixPlan>;
