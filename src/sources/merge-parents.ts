import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from './surroundings.ts';

/**
 * Commits that the next commit merges into HEAD, empty outside of a merge. Git writes them to MERGE_HEAD, but only
 * after the pre-merge-commit hook; there it names them in variables `GITHEAD_<id>` (builtin/merge.c, git 2.39).
 */
export function mergeParents(gitFolder: string, around: Surroundings): readonly string[] {
  const file = join(gitFolder, 'MERGE_HEAD');
  if (existsSync(file)) return readFileSync(file, 'latin1').match(/^[0-9a-f]{40,64}$/gm) ?? [];
  if (!around.environment.GIT_INDEX_FILE) return [];
  return Object.keys(around.environment).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
}
