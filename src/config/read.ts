import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Position } from '../model.ts';
import { repositoryTop } from '../sources/repository-top.ts';
import { type ConfigFile, findConfig, openConfig } from './find.ts';
import { isEmpty } from './kinds.ts';
import { parseConfig } from './parse.ts';
import { type FileOptions, validate } from './validate.ts';

/** More are not read at once. */
const MOST = 10;

const silent: FileOptions = {
  configPath: undefined,
  exclude: undefined,
  failOn: undefined,
  only: undefined,
  skip: undefined,
  maxBytes: undefined,
  salt: undefined,
  ignore: undefined,
};

/** Where a config may come from. */
export interface ConfigRequest {
  /** Absolute; the config is looked for at the top of the git repository around it, or in it. */
  readonly cwd: string;
  /** What `--config` says, relative to `cwd`. */
  readonly configPath?: string | undefined;
  /** Read instead of any file: the base commit's, on pull requests. */
  readonly configText?: ConfigFile | undefined;
}

/** Finds, reads and checks the config; undefined where there is none. `rules` gives all rule ids, to check those named. */
export async function readConfig(
  request: ConfigRequest,
  rules?: () => Promise<ReadonlySet<string>>,
): Promise<FileOptions | undefined> {
  const file = request.configText ?? locateConfig(request);
  return file === undefined ? undefined : await checkConfig(file, await rules?.());
}

/** The config file on disk; undefined where there is none. */
export function locateConfig({ cwd, configPath }: ConfigRequest): ConfigFile | undefined {
  if (configPath !== undefined) return openConfig(configPath, cwd);
  return findConfig(readerOf(repositoryTop(cwd) ?? cwd));
}

/**
 * Checks the text of a config file. Throws one UsageError with every mistake and its place
 * (`mcp-secret-scan.yaml:7:3: unknown key "excludes"; did you mean "exclude"?`). Without `rules` ids are not checked.
 */
export async function checkConfig(file: ConfigFile, rules?: ReadonlySet<string>): Promise<FileOptions> {
  const problems: { at: Position; message: string }[] = [];
  const complain = (at: Position, message: string): void => {
    problems.push({ at, message });
  };
  const root = await parseConfig(file, complain);
  const options = root === undefined || isEmpty(root) ? silent : validate(root, complain, rules);
  if (problems.length === 0 && options !== undefined) return { ...options, configPath: file.path };
  problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const lines = problems.slice(0, MOST).map(({ at, message }) => `${file.path}:${at.line}:${at.column}: ${message}`);
  if (problems.length > MOST) lines.push(`and ${problems.length - MOST} more`);
  throw new UsageError(lines.join('\n'));
}

function readerOf(folder: string): (path: string) => Uint8Array | undefined {
  return (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
}
