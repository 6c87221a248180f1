import type { Source } from '../model.js';
import { type FixPlan } from './plan.js';
import type { Surroundings } from './save-to.js';
/** What came of a plan. */
export interface Applied {
    readonly written: readonly string[];
    /** Files that changed since they were read, or cannot be written; nothing was done to them. */
    readonly refused: readonly {
        readonly path: string;
        readonly reason: string;
    }[];
    /** What is left to do by hand, most urgent first. */
    readonly left: readonly string[];
}
/**
 * Writes a plan: ignore rules, then the env file, then the configs. Each file is replaced as a whole, so that an
 * interrupted run leaves none in between. A config is left alone where it changed since it was read. Throws a
 * ScanError where the env file cannot be written: no value may be lost.
 */
export declare function applyFixes(source: Source, plan: FixPlan): Applied;
/** The disk and git of this machine. */
export declare const machine: Surroundings;
