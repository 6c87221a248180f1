import { relative } from 'node:path';
import type { Skipped, Source, SourceFile } from '../model.ts';
import { type DiskReader, diskReader } from './disk-file.ts';
import { listFolder } from './folder.ts';
import { openGit } from './git.ts';
import { once } from './git-snapshot.ts';
import { listRepository, listTracked } from './listed-by-git.ts';
import { diskName, type Listing } from './listing.ts';
import { posixPath } from './posix-path.ts';
import { repositoryTop } from './repository-top.ts';
import { planScan, type ScanTarget } from './scan-targets.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';
import { isBelowLink, worktreeRepository } from './worktree-repository.ts';

export interface WorktreeOptions {
  /** Files and folders as typed, relative to the current folder; none means the whole repository. */
  readonly paths?: readonly string[];
  readonly maxBytes: number;
  readonly around?: Surroundings;
}

/**
 * Files on disk: tracked ones and untracked ones that are not ignored; in a named folder only its own ignore rules
 * hold, and a named file is read whatever they say. Throws UsageError for a path that does not exist, ScanError where
 * git fails.
 */
export async function worktreeSource({
  paths = [],
  maxBytes,
  around = processSurroundings(),
}: WorktreeOptions): Promise<Source> {
  const { root, targets } = planScan(paths, around);
  const top = repositoryTop(root, around);
  const listings = await Promise.all(
    targets.map(async (target) => underRoot(await listTarget(target, around), posixPath(relative(root, target.path)))),
  );
  const listed = joined(listings);
  const named = new Set(
    targets.filter(({ kind }) => kind === 'file').map(({ path }) => posixPath(relative(root, path))),
  );
  const git = top === undefined ? undefined : openGit(top, around);
  const isPartOfTop = git !== undefined && root === top && !targets.some(({ path }) => path === top);
  const reader = diskReader(maxBytes);
  return {
    root,
    top,
    repository: worktreeRepository({
      root,
      git,
      listing: once(() => (isPartOfTop ? listRepository(git) : listed)),
      reader,
    }),
    ...(isPartOfTop && { asked: new Set(listed.paths) }),
    files: () => files(root, listed, named, reader),
  };
}

function* files(
  root: string,
  listed: Listing,
  named: ReadonlySet<string>,
  reader: DiskReader,
): Generator<SourceFile | Skipped> {
  yield* listed.skipped;
  const belowLink = isBelowLink(root);
  for (const path of listed.paths) {
    const isNamed = named.has(path);
    if (!isNamed && belowLink(path)) continue;
    const file = diskName(root, path, listed.bytes);
    const result = isNamed ? reader.readNamed(file, path) : reader.read(file, path);
    if (result === undefined) continue;
    yield result instanceof Uint8Array ? { path, bytes: result, origin: 'worktree' } : result;
  }
}

async function listTarget({ kind, path }: ScanTarget, around: Surroundings): Promise<Listing> {
  if (kind === 'file') return { paths: [''], bytes: new Map(), tracked: new Set(), skipped: [] };
  const top = repositoryTop(path, around);
  if (top === undefined) return listFolder(path, { skipRepositories: false });
  const git = openGit(top, around);
  if (top === path) return listRepository(git);
  // Ignore rules from above do not hold here, and git cannot be told so: it lists what is tracked, the walk the rest.
  const untracked = await listFolder(path, { skipRepositories: true });
  return joined([listTracked(git, posixPath(relative(top, path))), untracked]);
}

/** The listing with its paths seen from the root. */
function underRoot(listing: Listing, prefix: string): Listing {
  if (prefix === '') return listing;
  const place = (path: string): string => (path === '' ? prefix : `${prefix}/${path}`);
  return {
    paths: listing.paths.map(place),
    bytes: new Map(
      [...listing.bytes].map(([path, raw]) => [place(path), Buffer.concat([Buffer.from(`${prefix}/`), raw])]),
    ),
    tracked: new Set([...listing.tracked].map(place)),
    skipped: listing.skipped.map((one) => ({ ...one, path: place(one.path) })),
  };
}

/** Several listings as one, sorted, each path once. */
function joined(listings: readonly Listing[]): Listing {
  return {
    paths: [...new Set(listings.flatMap(({ paths }) => paths))].sort(),
    bytes: new Map(listings.flatMap(({ bytes }) => [...bytes])),
    tracked: new Set(listings.flatMap(({ tracked }) => [...tracked])),
    skipped: listings.flatMap(({ skipped }) => skipped),
  };
}
