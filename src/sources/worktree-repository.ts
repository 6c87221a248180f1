import type { Repository } from '../model.ts';
import type { DiskReader } from './disk-file.ts';
import { fileStatus } from './file-status.ts';
import type { Git } from './git.ts';
import { once } from './git-snapshot.ts';
import { diskName, type Listing } from './listing.ts';
import { pathFromTop } from './repository-top.ts';
import { untrackedEnvFiles } from './untracked-env-files.ts';

interface WorktreeRepositoryOptions {
  readonly root: string;
  /** Absent for a plain folder. */
  readonly git: Git | undefined;
  readonly listing: () => Listing;
  readonly reader: DiskReader;
}

/** The files on disk as a `Repository`; asks git at the first question only. */
export function worktreeRepository({ root, git, listing, reader }: WorktreeRepositoryOptions): Repository {
  const belowLink = isBelowLink(root);
  const nameOf = (path: string): string | Buffer => diskName(root, path, listing().bytes);
  const isFile = (path: string): boolean => !belowLink(path) && fileStatus(nameOf(path))?.isFile() === true;
  const list = once(() => listing().paths.filter(isFile));
  const ignored = once(() => {
    if (git === undefined) return [];
    const listed = new Set(list());
    const prefix = pathFromTop(git.top, root, '');
    return untrackedEnvFiles(git)
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
      .filter((path) => !listed.has(path));
  });
  return {
    origin: 'worktree',
    isGit: git !== undefined,
    list,
    read(path) {
      if (belowLink(path)) return undefined;
      const bytes = reader.read(nameOf(path), path);
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    isTracked: (path) => listing().tracked.has(path),
    ignored,
  };
}

/** Whether a folder on the way from the root to the path is a symbolic link; git takes such a path for deleted. */
export function isBelowLink(root: string): (path: string) => boolean {
  const links = new Map<string, boolean>();
  const isLink = (folder: string): boolean => {
    const known = links.get(folder);
    if (known !== undefined) return known;
    const found = fileStatus(`${root}/${folder}`)?.isSymbolicLink() === true;
    links.set(folder, found);
    return found;
  };
  return (path) => {
    // An index can hold paths that no system can; opening one fails, and that is reported.
    if (path.length > longestPath) return false;
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      if (isLink(path.slice(0, end))) return true;
    }
    return false;
  };
}

const longestPath = 32 * 1024;
