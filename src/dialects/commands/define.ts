import type { ReferenceForm } from '../../model.ts';

/** What the word after a flag (or behind its `=`) is. */
export type FlagMeaning =
  /** `Name: value`, or two words. */
  | 'header'
  /** `KEY=value`, or a name alone. */
  | 'env'
  /** A credential, whatever the flag is called; JSON is read as such. */
  | 'credential'
  /** A password as people choose them. */
  | 'password'
  /** A password, but only where it is glued to the flag: `mysql -p orders` names a database. */
  | 'glued-password'
  /** `pass:x`, `env:NAME`, `file:path` of OpenSSL. */
  | 'pass-phrase'
  /** `user:password`. */
  | 'login'
  /** `a.b=v,c=w` with dotted keys. */
  | 'set'
  /** A request body: JSON, or `a=v&b=w`. */
  | 'body'
  /** A command line in one string. */
  | 'command'
  /** A program in another language: `python -c`. */
  | 'code'
  /** A URL, or what stands for one. */
  | 'url'
  /** JSON text. */
  | 'json'
  /** A line of TOML. */
  | 'toml'
  /** Names, files and other things that are no value. */
  | 'name';

/** A program of the command line and its flags that carry values. Flags that a name gives away need no entry. */
export interface Tool {
  readonly id: string;
  readonly programs: readonly string[];
  readonly flags: Readonly<Record<string, FlagMeaning>>;
  /** Words that must follow the program for the flags to count (`mcp add`, `create secret`). */
  readonly after?: readonly string[];
  /** Forms that the program itself fills in, in header values. */
  readonly resolves?: readonly ReferenceForm[];
  /** A value without a flag: how many bare words stand between the words of `after` and it (`vault login x`: none). */
  readonly operand?: { readonly before: number; readonly meaning: 'credential' | 'password' };
  /** Two bare words may be a name and its value: `aws configure set aws_secret_access_key x`. */
  readonly takesPairs?: boolean;
}

/** Declares a command-line tool. */
export function defineTool(tool: Tool): Tool {
  return Object.freeze(tool);
}
