import type { Severity } from '../model.ts';
import { defaultOptions, type Options } from './options.ts';
import type { FileOptions } from './validate.ts';

/** What the command line says; undefined where it is silent. */
export interface FlagOptions {
  readonly exclude?: readonly string[] | undefined;
  readonly failOn?: Severity | 'never' | undefined;
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  readonly maxBytes?: number | undefined;
}

/**
 * One frozen set of options. Flags win over the file, and the file over the defaults; only exclusions add up, since a
 * flag that excludes one more folder does not mean to scan the others again.
 */
export function resolveOptions(fromFile: FileOptions | undefined, fromFlags: FlagOptions = {}): Options {
  return Object.freeze({
    configPath: fromFile?.configPath,
    exclude: Object.freeze([...(fromFile?.exclude ?? []), ...(fromFlags.exclude ?? [])]),
    ignore: Object.freeze([...(fromFile?.ignore ?? [])]),
    salt: fromFile?.salt,
    only: Object.freeze([...(fromFlags.only ?? fromFile?.only ?? [])]),
    skip: Object.freeze([...(fromFlags.skip ?? fromFile?.skip ?? [])]),
    failOn: fromFlags.failOn ?? fromFile?.failOn ?? defaultOptions.failOn,
    maxBytes: fromFlags.maxBytes ?? fromFile?.maxBytes ?? defaultOptions.maxBytes,
  });
}
