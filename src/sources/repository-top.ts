import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileStatus } from './file-status.ts';
import { posixPath } from './posix-path.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';

/**
 * Absolute top folder of the git repository that the folder lies in, or undefined. Starts no git: a process costs
 * more than a whole scan of six files.
 */
export function repositoryTop(folder: string, around: Surroundings = processSurroundings()): string | undefined {
  const start = realFolder(resolve(around.cwd, folder));
  const { GIT_DIR: gitDir, GIT_WORK_TREE: workTree } = around.environment;
  if (gitDir && workTree) {
    const top = realFolder(resolve(around.cwd, workTree));
    if (isWithin(top, start)) return top;
  }
  for (let at = start; ; at = dirname(at)) {
    if (gitFolderOf(at) !== undefined) return at;
    if (dirname(at) === at) break;
  }
  // Git takes the current folder as the top where GIT_DIR comes without GIT_WORK_TREE.
  const here = realFolder(around.cwd);
  return gitDir && !workTree && isWithin(here, start) ? here : undefined;
}

/** Absolute folder of git's own files (`MERGE_HEAD` lies there); in linked worktrees and submodules it lies elsewhere. */
export function gitFolder(top: string, around: Surroundings = processSurroundings()): string {
  const { GIT_DIR: gitDir } = around.environment;
  const found = gitFolderOf(top);
  if (gitDir && isEnvironmentOf(top, around)) return resolve(around.cwd, gitDir);
  return found ?? join(top, '.git');
}

/** Whether GIT_DIR, GIT_INDEX_FILE and the like speak of this repository: a hook's environment means the one it stands in. */
export function isEnvironmentOf(top: string, around: Surroundings): boolean {
  return repositoryTop(around.cwd, around) === top;
}

/** A path below `root` as seen from the repository's top, POSIX; fingerprints and config entries are made of it. */
export function pathFromTop(top: string | undefined, root: string, path: string): string {
  if (top === undefined || top === root) return path;
  return `${posixPath(relative(top, root))}/${path}`;
}

/** Whether the absolute path is the folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folder without symbolic links; as it stands where it does not exist. */
export function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

const longestPointer = 64 * 1024;

function gitFolderOf(folder: string): string | undefined {
  const dotGit = join(folder, '.git');
  if (existsSync(join(dotGit, 'HEAD'))) return dotGit;
  // Linked worktrees and submodules have a line in a file there.
  const status = fileStatus(dotGit);
  if (!status?.isFile() || status.size > longestPointer) return undefined;
  const pointer = /^gitdir: ([^\r\n]+)/.exec(readFileSync(dotGit, 'utf8'))?.[1];
  return pointer === undefined ? undefined : resolve(folder, pointer);
}
