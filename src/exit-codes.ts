/** What the exit code says; the one table that code, `--help` and the README are made from. */
export const exitCodes = {
  clean: { code: 0, meaning: 'nothing found at or above --fail-on' },
  findings: { code: 1, meaning: 'findings at or above --fail-on' },
  usage: { code: 2, meaning: 'you can fix it: a flag, a path or the config is wrong' },
  incomplete: { code: 3, meaning: 'incomplete: something could not be read or a check failed' },
} as const;

/** Agent hooks have codes of their own; these are those of the command line and the Action. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]['code'];
