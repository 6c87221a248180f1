/** The disk and git, as far as an env file needs them. */
export interface Surroundings {
    /** Reads a file; undefined where there is none. Throws a UsageError for a link. */
    readonly read: (file: string) => Uint8Array | undefined;
    /** Whether git tracks the path, which is relative to the repository's top. */
    readonly isTracked: (top: string, path: string) => boolean;
}
/** The env file that values go into, as it is now. Holds secrets; stays in here. */
export interface EnvFile {
    /** Absolute. */
    readonly file: string;
    /** As it was typed. */
    readonly shown: string;
    readonly bytes: Uint8Array | undefined;
    readonly variables: ReadonlyMap<string, string>;
}
/** A line that has git ignore the env file. */
export interface IgnoreLine {
    readonly file: string;
    readonly shown: string;
    readonly bytes: Uint8Array | undefined;
    readonly text: string;
}
/** Opens the env file and refuses one that git would show to others. */
export declare function openEnvFile(name: string, cwd: string, top: string | undefined, around: Surroundings): Promise<EnvFile>;
/** The line that the ignore rules lack, if they do. Throws a UsageError where a rule below would undo it. */
export declare function ignoreLineFor(env: EnvFile, top: string | undefined, { read }: Surroundings): IgnoreLine | undefined;
/** What is added to the env file: a line for each variable that it does not have. latin1. */
export declare function envAddition(env: EnvFile, variables: ReadonlyMap<string, string>): string;
