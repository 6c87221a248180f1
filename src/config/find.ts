import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/** A config file as it was found. */
export interface ConfigFile {
  /** As messages name it; its ending says whether it is JSON or YAML. */
  readonly path: string;
  readonly text: string;
}

/** Looked for at the repository's top, in this order; two at once are refused. */
export const configNames = ['mcp-secret-scan.yaml', 'mcp-secret-scan.yml', 'mcp-secret-scan.json'] as const;

/** Far more than anybody writes; the file may come from somebody else's repository. */
const MAX_BYTES = 1024 * 1024;

/** The config file at the top of a repository, read through `read`, so that it may come from a base commit. */
export function findConfig(read: (path: string) => Uint8Array | undefined): ConfigFile | undefined {
  const found: ConfigFile[] = [];
  for (const path of configNames) {
    const bytes = read(path);
    if (bytes !== undefined) found.push({ path, text: decode(path, bytes) });
  }
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    throw new UsageError(`There are two config files, ${first.path} and ${second.path}. Keep one of them.`);
  }
  return first;
}

/** The file that `--config` names, relative to `cwd`. */
export function openConfig(path: string, cwd: string): ConfigFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, path));
  } catch {
    throw new UsageError(`--config ${path}: this file cannot be read. Check the path.`);
  }
  return { path, text: decode(path, bytes) };
}

function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new UsageError(`${path}: a config file may have 1 MB at most.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path}: the file is not UTF-8 text. Save it as UTF-8.`);
  }
}
