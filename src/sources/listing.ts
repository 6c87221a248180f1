import type { Skipped } from '../model.ts';

/** Files of a folder on disk. */
export interface Listing {
  /** POSIX, relative to the listed folder, each once. */
  readonly paths: readonly string[];
  /** Names on disk of those that are no UTF-8. */
  readonly bytes: ReadonlyMap<string, Buffer>;
  /** Those of the paths that git tracks. */
  readonly tracked: ReadonlySet<string>;
  /** Folders that could not be read, and other repositories. */
  readonly skipped: readonly Skipped[];
}

/** Where a listed file lies on disk; names that are no UTF-8 have to be opened by their bytes. */
export function diskName(root: string, path: string, bytes: Listing['bytes']): string | Buffer {
  const raw = bytes.get(path);
  return raw === undefined ? `${root}/${path}` : Buffer.concat([Buffer.from(`${root}/`), raw]);
}
