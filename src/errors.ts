/** The user can fix it: a wrong flag, path or config. The message says what to type. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something outside failed (git, a file system); `cause` has the original. Exit code 3. */
export class ScanError extends Error {
  override readonly name = 'ScanError';
}
