import { endsLike, originalPaths } from '../file-globs.ts';
import { claims } from './claims.ts';

/** A glob of a client. */
interface Claim {
  readonly id: string;
  readonly glob: string;
  /** The structure counts as well: such a client wins over one that claims the same path. */
  readonly isPicky: boolean;
}

/** Claims by the lower-case file name, those with a pattern in the name under `*` and its ending; in the order of declaration. */
let byFileName: ReadonlyMap<string, readonly Claim[]> | undefined;
/** The answer for the last path: the texts inside a file ask again and again. */
let latest: { readonly path: string; readonly ids: readonly (readonly string[])[] } | undefined;

/** Ids of the clients that claim a path, and each path that it may be a copy of; the most specific first. */
export function claimantsOf(path: string): readonly (readonly string[])[] {
  if (latest?.path !== path) latest = { path, ids: originalPaths(path).map(claimantsOfOriginal) };
  return latest.ids;
}

function claimantsOfOriginal(path: string): readonly string[] {
  const claimed = claimsFor(path.slice(path.lastIndexOf('/') + 1).toLowerCase()).filter(({ glob }) =>
    endsLike(path, glob),
  );
  if (claimed.length === 0) return [];
  const ranks = new Map<string, number>();
  for (const { id, glob, isPicky } of claimed) {
    const rank = glob.length * 2 + (isPicky ? 1 : 0);
    if (rank > (ranks.get(id) ?? 0)) ranks.set(id, rank);
  }
  return [...ranks].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

const byName = new Map<string, readonly Claim[]>();

/** Claims that a lower-case file name may fulfil; a repository has many files of few names. */
function claimsFor(name: string): readonly Claim[] {
  const known = byName.get(name);
  if (known !== undefined) return known;
  byFileName ??= fileClaims();
  const claimed = [...new Set([name, `*${endingOf(name)}`, '*'])].flatMap((key) => byFileName?.get(key) ?? []);
  byName.set(name, claimed);
  return claimed;
}

/** `.json` of a name or a pattern; '' where there is none, or more than one. */
function endingOf(name: string): string {
  return /\.[a-z0-9-]+$/.exec(name)?.[0] ?? '';
}

function fileClaims(): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const line of claims.trim().split('\n')) {
    const [id = '', decides, ...globs] = line.split('|');
    for (const glob of globs) {
      const name = glob.slice(glob.lastIndexOf('/') + 1).toLowerCase();
      const key = /[*{]/.test(name) ? `*${endingOf(name)}` : name;
      const own = found.get(key);
      const claim = { id, glob, isPicky: decides === 'structure' };
      if (own === undefined) found.set(key, [claim]);
      else own.push(claim);
    }
  }
  return found;
}
