import type { Finding } from '../model.js';
import type { Made, Work } from './attempts.js';
import type { Candidate } from './candidates.js';
import type { OpenFile } from './open-file.js';
import type { SecretKey } from './proposal.js';
import type { TreeFix } from './strategy.js';
/** What becomes of one finding. No text of it holds a secret. */
export interface FixOutcome {
    readonly finding: Finding;
    /** `review`: there is a fix that has to be asked for. `by-hand`: there is none. */
    readonly state: 'fix' | 'review' | 'by-hand';
    /** What is written, or what a person can do. */
    readonly text: string;
    readonly variable?: string;
    /** How the variable reaches the program that reads the file. */
    readonly supply?: string;
    /** The key of a Secret that the fixed manifest refers to. */
    readonly secret?: SecretKey;
}
/** A finding with a value, and the variable that it goes into. */
export interface Named extends Candidate {
    /** Whether it is to be made now. */
    readonly isActive: boolean;
    readonly variable?: string;
    readonly work: Work;
}
/** A fix of a finding without a value. */
export interface Planned {
    readonly treeFix: TreeFix;
    readonly isActive: boolean;
    readonly work: Work;
}
/** The variable's name in texts: the one that was given, else the one that was wanted. */
export declare function nameFor({ proposal, variable }: Candidate & {
    readonly variable?: string;
}): string;
/** A fix whose variable has no name cannot be made, unless nothing would name it. */
export declare function hasName({ proposal, variable }: Pick<Named, 'proposal' | 'variable'>): boolean;
/** What became of a finding with a value. */
export declare function outcomeOf(one: Named, { isMade }: Made, { review }: {
    readonly review: boolean;
}): FixOutcome;
/** What became of findings without a value. */
export declare function outcomesOf({ treeFix, isActive, work }: Planned, { isMade }: Made): readonly FixOutcome[];
/** Texts hold names of a hostile file. */
export declare function sayFor(file: OpenFile | undefined): (text: string) => string;
