/** One option of the command line. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What stands behind it; absent for a switch. */
  readonly value?: string;
  readonly text: string;
  /** May be given more than once; the values are joined. */
  readonly isList?: boolean;
}

/** Every option, in the order in which help shows them. Commands say by name which they take. */
export const flags = [
  { name: 'staged', text: 'scan what the next commit would add' },
  { name: 'format', value: 'NAME', text: 'pretty (default), json or github' },
  { name: 'output', short: 'o', value: 'FILE', text: 'write the report to a file' },
  { name: 'fail-on', value: 'LEVEL', text: 'low, medium, high (default), critical or never' },
  { name: 'only', value: 'IDS', text: 'run these rules only; commas between ids', isList: true },
  { name: 'skip', value: 'IDS', text: 'leave these rules out', isList: true },
  { name: 'config', value: 'FILE', text: 'read this config file' },
  { name: 'stdin-filename', value: 'NAME', text: 'the file name that standard input (-) stands for' },
  { name: 'max-file-size', value: 'SIZE', text: 'leave out larger files: 512kB, 10MB (default)' },
  { name: 'reason', value: 'TEXT', text: 'why the finding may stay' },
  { name: 'rule', value: 'ID', text: 'which finding, where a line has several' },
  { name: 'expires', value: 'DATE', text: 'the last day it is ignored, as 2030-12-31' },
  { name: 'dry-run', text: 'print a masked diff and write nothing' },
  { name: 'review', text: 'apply the fixes that somebody should look at, too' },
  { name: 'save-to', value: 'FILE', text: 'put the values into this env file, which git must ignore' },
  { name: 'quiet', short: 'q', text: 'print findings and nothing else' },
  { name: 'verbose', text: 'say what decided, and list what was left out' },
  { name: 'no-color', text: 'no colours (NO_COLOR and FORCE_COLOR work, too)' },
  { name: 'help', short: 'h', text: 'show this help, or that of a command' },
  { name: 'version', short: 'V', text: 'show the version' },
] as const satisfies readonly Flag[];

export type FlagName = (typeof flags)[number]['name'];

/** Options that every command takes. */
export const commonFlags: readonly FlagName[] = ['quiet', 'verbose', 'no-color', 'help', 'version'];
