import type { Source, SourceFile } from '../src/model.ts';
import { memoryRepository } from './memory-repository.ts';

/** A whole tree in memory, to be scanned: path to text, or to bytes. */
export function memorySource(
  files: Readonly<Record<string, string | Uint8Array>>,
  untracked: readonly string[] = [],
): Source {
  const repository = memoryRepository(files, { untracked });
  return {
    root: '/repository',
    top: '/repository',
    repository,
    *files(): Iterable<SourceFile> {
      for (const path of repository.list())
        yield { path, bytes: repository.read(path) ?? new Uint8Array(), origin: 'worktree' };
    },
  };
}
