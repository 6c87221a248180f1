import { lstatSync, type PathLike, type Stats } from 'node:fs';

/** What stands at the path itself, links not followed; undefined where nothing does or it may not be looked at. */
export function fileStatus(path: PathLike): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A name too long for the system, a folder that is closed: reading the file will say so.
    return undefined;
  }
}
