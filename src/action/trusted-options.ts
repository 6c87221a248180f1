import { relative, resolve, sep } from 'node:path';
import { type ConfigFile, findConfig } from '../config/find.ts';
import { loadOptions, type Options } from '../index.ts';
import type { Git } from '../sources/git.ts';
import { isWithin, realFolder } from '../sources/repository-top.ts';
import type { Base } from './base.ts';

/** What options are read from. */
export interface OptionsSource {
  /** Absolute folder in which the config is looked for. */
  readonly cwd: string;
  readonly git: Git | undefined;
  readonly base: Base;
  /** The input, relative to the workspace. */
  readonly configPath: string | undefined;
  readonly flags: Partial<Options>;
}

/** A config that says nothing, so that none is looked for on disk. */
const silence = { path: 'mcp-secret-scan.yaml', text: '' };

/**
 * On a pull request the options of the base commit, or the defaults where the checkout does not hold it, so that a
 * change cannot silence itself. The config of the checkout is read all the same: a mistake in it should not wait for the merge.
 */
export async function trustedOptions({ cwd, git, base, configPath, flags }: OptionsSource): Promise<Options> {
  const onDisk = await loadOptions({ cwd, flags, ...(configPath !== undefined && { configPath }) });
  if (base.kind === 'none') return onDisk;
  const named = configPath === undefined ? undefined : resolve(cwd, configPath);
  // Written by a step of the workflow, outside of the checkout: no commit holds it.
  if (named !== undefined && !(git && isWithin(git.top, realFolder(named)))) return onDisk;
  const config = base.kind === 'known' && git ? configOf(git, base.config, named) : undefined;
  return loadOptions({ cwd, flags, configText: config ?? silence });
}

function configOf(git: Git, commit: string, named: string | undefined): ConfigFile | undefined {
  const read = (path: string): Uint8Array | undefined => git.attempt(['cat-file', 'blob', `${commit}:${path}`]);
  if (named === undefined) return findConfig(read);
  const path = relative(git.top, realFolder(named)).split(sep).join('/');
  const bytes = read(path);
  return bytes && { path, text: Buffer.from(bytes).toString('utf8') };
}
