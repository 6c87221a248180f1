import { sep } from 'node:path';

/** A path of this system with `/` between its parts, as git and reports write it. */
export function posixPath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
