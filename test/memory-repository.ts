import type { Origin, Repository } from '../src/model.ts';
import { createIgnoreRules } from '../src/policies/ignore-rules.ts';
import { latin1OfBytes } from '../src/text.ts';

interface MemoryOptions {
  /** Paths that git does not track; all others are tracked. */
  readonly untracked?: readonly string[];
  readonly isGit?: boolean;
  readonly origin?: Origin;
}

/** A repository in memory: path to text, or to bytes. Untracked files that its own rules ignore are `ignored()`. */
export function memoryRepository(
  files: Readonly<Record<string, string | Uint8Array>>,
  { untracked = [], isGit = true, origin = 'worktree' }: MemoryOptions = {},
): Repository {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? Buffer.from(text) : text]),
  );
  const rules = createIgnoreRules((path) => {
    const bytes = contents.get(path);
    return bytes === undefined ? undefined : latin1OfBytes(bytes);
  });
  const isTracked = (path: string): boolean => isGit && contents.has(path) && !untracked.includes(path);
  const paths = [...contents.keys()].sort();
  const ignored = paths.filter((path) => !isTracked(path) && rules.isIgnored(path));
  const listed = paths.filter((path) => !ignored.includes(path));
  return {
    origin,
    isGit,
    list: () => listed,
    read: (path) => contents.get(path),
    isTracked,
    ignored: () => ignored,
  };
}
