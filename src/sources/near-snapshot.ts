import { basename, dirname } from 'node:path/posix';
import type { Repository } from '../model.ts';
import type { Git } from './git.ts';
import type { TreeEntry } from './git-entries.ts';
import { type BlobCache, blobAt, bytesOf, filesIn } from './git-snapshot.ts';

interface NearOptions {
  readonly git: Git;
  readonly origin: 'index' | 'commit';
  /** Every changed path; undefined where the snapshot lacks it. */
  readonly changed: ReadonlyMap<string, TreeEntry | undefined>;
  readonly blobs: BlobCache;
  readonly maxBytes: number;
}

/**
 * A snapshot that lists nothing but changed files. It reads any path: what is not changed is the same in the index, and
 * git finds it there by name, without listing thousands of files first.
 */
export function nearSnapshot({ git, origin, changed, blobs, maxBytes }: NearOptions): Repository {
  const paths = filesIn(changed);
  const isListed = new Set(paths);
  const shared = { git, blobs, maxBytes };
  return {
    origin,
    isGit: true,
    list: () => paths,
    read(path) {
      const id = changed.get(path)?.id;
      if (changed.has(path))
        return isListed.has(path) && id !== undefined ? bytesOf(blobAt(shared, id, () => [])) : undefined;
      return bytesOf(blobAt(shared, inIndex(path), () => filesAbove(changed.keys(), basename(path)).map(inIndex)));
    },
    isTracked: (path) => changed.get(path) !== undefined,
    ignored: () => [],
  };
}

/** The name under which git finds a path in the index. */
export function inIndex(path: string): string {
  return `:${path}`;
}

/** Files of one name in all folders above the paths. */
export function filesAbove(paths: Iterable<string>, name: string): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return [...folders].map((folder) => (folder === '.' ? name : `${folder}/${name}`));
}

/** Whether git can be asked for the path by a line of text: no line break, and not one that is spelled with escapes. */
export function isPlainName(path: string): boolean {
  return !/[\n\r\\]/.test(path);
}
