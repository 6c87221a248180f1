import type { Skipped } from '../model.ts';
import type { Git } from './git.ts';
import { gitNames } from './git-names.ts';
import type { Listing } from './listing.ts';
import { unreadableBecause } from './skips.ts';

/** Tracked files and untracked ones that are not ignored, from the top of a repository. */
export function listRepository(git: Git): Listing {
  return listing(git, ['-o', '--exclude-standard']);
}

/** Tracked files below a folder of the repository (POSIX, relative to the top); paths are relative to the folder. */
export function listTracked(git: Git, folder: string): Listing {
  return listing(git, ['--', folder], `${folder}/`);
}

/** Git only warns about a folder that it cannot read, and ends well. */
const unreadableFolder = /^warning: could not open directory '([^\n]*)\/': ([^\n]*)$/gm;

/** `? <path>` is untracked, every other tag means tracked (H cached, S not checked out, M unmerged, …). */
function listing(git: Git, args: readonly string[], prefix = ''): Listing {
  const skipped: Skipped[] = [];
  const warn = (text: string): void => {
    for (const [, folder = '', why = ''] of text.matchAll(unreadableFolder))
      skipped.push(unreadableBecause(folder, why));
  };
  const { names, bytes: rawLines } = gitNames(git.run(['ls-files', '-z', '-t', '-c', ...args], '', warn));
  const paths = new Set<string>();
  const tracked = new Set<string>();
  const bytes = new Map<string, Buffer>();
  const start = 2 + prefix.length;
  for (const line of names) {
    // A folder with a repository of its own ends in a slash.
    const path = line.endsWith('/') ? line.slice(start, -1) : line.slice(start);
    paths.add(path);
    if (!line.startsWith('? ')) tracked.add(path);
    const raw = rawLines.get(line);
    if (raw !== undefined) bytes.set(path, raw.subarray(2 + Buffer.byteLength(prefix)));
  }
  return { paths: [...paths], bytes, tracked, skipped };
}
