/** The user can fix it: a wrong flag, path or config. The message says what to type. Exit code 2. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
/** Something outside failed (git, a file system); `cause` has the original. Exit code 3. */
export declare class ScanError extends Error {
    readonly name = "ScanError";
}
