import type { Attempt } from './fix-file.js';
import { type EnvFile, type IgnoreLine, type Surroundings } from './save-to.js';
/** One file that is written. Holds secrets; stays in here. */
export interface PlannedWrite {
    /** Absolute. */
    readonly file: string;
    readonly shown: string;
    /** sha256 of the bytes that were read; undefined where there was no file. */
    readonly hash: string | undefined;
    readonly bytes: Uint8Array;
    /** Permissions of a new file. */
    readonly mode: number;
    readonly diff: string;
    /** The file's own path in findings; absent for the env file and for the rule that has git ignore it. */
    readonly path?: string;
}
/** A config file with its fixes; empty where none could be made. */
export declare function configWrite({ before, after, splices }: Attempt, root: string): readonly PlannedWrite[];
/** The ignore rules first, then the env file: at no moment does it lie there unprotected. */
export declare function envWrites(env: EnvFile, ignore: IgnoreLine | undefined, values: ReadonlyMap<string, string>): readonly PlannedWrite[];
/** The disk as it would be with the writes made. */
export declare function withWrites(around: Surroundings, planned: readonly PlannedWrite[]): Surroundings;
/** One write for each file, at the place of its first: ignore rules may be a fix, and needed for the env file as well. */
export declare function merged(planned: readonly PlannedWrite[]): readonly PlannedWrite[];
