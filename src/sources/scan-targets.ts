import { existsSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { isWithin, realFolder, repositoryTop } from './repository-top.ts';
import { errorCode } from './skips.ts';
import type { Surroundings } from './surroundings.ts';

/** A path of the command line, absolute. */
export interface ScanTarget {
  readonly kind: 'file' | 'folder';
  readonly path: string;
}

/** What a scan of the working tree is about. */
export interface ScanPlan {
  /** Absolute folder that paths are relative to. */
  readonly root: string;
  readonly targets: readonly ScanTarget[];
}

/**
 * One folder is the root itself; otherwise the top of the repository is. Files outside of any repository are shown
 * from the home folder or the file system's root on, since a reader is picked by the folders in a path. Throws
 * UsageError where a path does not exist.
 */
export function planScan(paths: readonly string[], around: Surroundings): ScanPlan {
  const here = realFolder(around.cwd);
  const targets = paths.map((path) => targetOf(path, around.cwd));
  const [first] = targets;
  if (first === undefined) {
    const root = repositoryTop(here, around) ?? here;
    refuseBare(root, 'This folder');
    return { root, targets: [{ kind: 'folder', path: root }] };
  }
  if (targets.length === 1 && first.kind === 'folder') return { root: first.path, targets };
  const home = around.environment.HOME ?? around.environment.USERPROFILE;
  const candidates = [
    repositoryTop(here, around),
    here,
    repositoryTop(first.kind === 'folder' ? first.path : dirname(first.path), around),
    home && realFolder(home),
  ];
  const root = candidates.find((folder) => folder && targets.every(({ path }) => isWithin(folder, path)));
  return { root: root || parse(first.path).root, targets };
}

function targetOf(path: string, cwd: string): ScanTarget {
  const absolute = resolve(cwd, path);
  const status = statusOf(path, absolute);
  if (status?.isDirectory()) {
    refuseBare(absolute, path);
    return { kind: 'folder', path: realFolder(absolute) };
  }
  return { kind: 'file', path: join(realFolder(dirname(absolute)), basename(absolute)) };
}

/** The files of a bare repository are packed away: to find nothing in it would say nothing about them. */
function refuseBare(folder: string, name: string): void {
  if (existsSync(join(folder, '.git'))) return;
  const isBare = ['HEAD', 'objects', 'refs', 'config'].every((entry) => existsSync(join(folder, entry)));
  if (!isBare) return;
  throw new UsageError(`${name} is a bare repository, which has no files to read. Clone it, and scan the clone.`);
}

/** Undefined where the path may not be looked at; reading it will say so. */
function statusOf(path: string, absolute: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return undefined;
    throw new UsageError(
      `${path} does not exist. Name a file or folder that does, or name none to scan the whole repository.`,
    );
  }
}
