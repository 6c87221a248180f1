import { basename } from 'node:path/posix';
import type { Facts } from '../model.ts';

/** Whether ignore rules matter: in a git repository, and in a folder that somebody gave a .gitignore to become one. */
export function mayBeCommitted({ repository }: Facts): boolean {
  return repository.isGit || repository.list().some((path) => basename(path) === '.gitignore');
}
