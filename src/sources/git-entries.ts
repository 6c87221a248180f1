import type { Git } from './git.ts';
import { rawDiff } from './git.ts';
import { gitNames } from './git-names.ts';

/** A path of a commit or index. */
export interface TreeEntry {
  readonly mode: string;
  readonly id: string;
}

/** One line of `git diff --raw`. Ids of what does not exist are zeros. */
export interface Change {
  readonly path: string;
  readonly before: TreeEntry;
  readonly after: TreeEntry;
  /** A, M, D, T (another type) or U (unmerged). */
  readonly status: string;
}

/** Whether the entry is a file: symbolic links (120000) and submodules (160000) hold no text of their own. */
export function isFile(entry: TreeEntry): boolean {
  return entry.mode.startsWith('100');
}

/** What the index has other than the commit; HEAD where none is given, and nothing at all before the first commit. */
export function stagedChanges(git: Git, commit?: string): readonly Change[] {
  return changesOf(git.run([...rawDiff, '--cached', ...(commit === undefined ? [] : [commit])]));
}

/** What one commit or tree has other than another. */
export function changesBetween(git: Git, from: string, to: string): readonly Change[] {
  return changesOf(git.run([...rawDiff, from, to]));
}

/** Every path of a commit. */
export function treeEntries(git: Git, commit: string): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of gitNames(git.run(['ls-tree', '-r', '-z', '--full-tree', commit])).names) {
    const tab = line.indexOf('\t');
    entries.set(line.slice(tab + 1), { mode: line.slice(0, 6), id: line.slice(line.indexOf(' ', 7) + 1, tab) });
  }
  return entries;
}

function changesOf(output: Buffer): readonly Change[] {
  const { names } = gitNames(output);
  const changes: Change[] = [];
  for (let index = 0; index + 1 < names.length; index += 2) {
    const [beforeMode = '', afterMode = '', beforeId = '', afterId = '', status = ''] = (names[index] ?? '')
      .slice(1)
      .split(' ');
    changes.push({
      path: names[index + 1] ?? '',
      before: { mode: beforeMode, id: beforeId },
      after: { mode: afterMode, id: afterId },
      status: status.slice(0, 1),
    });
  }
  return changes;
}
