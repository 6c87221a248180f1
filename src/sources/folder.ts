import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Ignore, Options as IgnoreOptions } from 'ignore';
import type { Skipped } from '../model.ts';
import type { Listing } from './listing.ts';
import { posixPath } from './posix-path.ts';
import { unreadable, unreadableBecause } from './skips.ts';

/** The rules of one .gitignore; they hold for paths below its folder. */
interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

interface FolderOptions {
  /** Leave out folders with a repository of their own, as git does. */
  readonly skipRepositories: boolean;
}

/**
 * Files below a folder by its own ignore rules, for folders where git does not say. Dot files are included, links are
 * not followed, `.git` and `node_modules` are left out.
 */
export async function listFolder(folder: string, { skipRepositories }: FolderOptions): Promise<Listing> {
  const [{ default: glob }, { default: ignore }] = await Promise.all([import('fast-glob'), import('ignore')]);
  const skipped: Skipped[] = [];
  const readFolder = ignoringReader(folder, skipped, skipRepositories, ignore);
  const paths = glob.sync('**', {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    fs: { readdirSync: readFolder },
    ignore: ['**/.git', '**/node_modules'],
  });
  return { paths, bytes: new Map(), tracked: new Set(), skipped };
}

/** Reads folders for the walk, from the top down, without what the .gitignore files seen so far exclude. */
function ignoringReader(
  root: string,
  skipped: Skipped[],
  skipRepositories: boolean,
  ignore: (options: IgnoreOptions) => Ignore,
) {
  const layersOf = new Map<string, readonly Layer[]>();

  const layersFor = (folder: string, entries: readonly Dirent[]): readonly Layer[] => {
    const above = folder === root ? [] : (layersOf.get(parentOf(folder)) ?? []);
    const hasOwn = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    if (!hasOwn) return above;
    // Git tells cases apart; the package does not unless told.
    const rules = ignore({ ignorecase: false }).add(rulesIn(join(folder, '.gitignore')));
    return [{ folder, rules }, ...above];
  };

  function readFolder(folder: string, options: { withFileTypes: true }): Dirent[];
  function readFolder(folder: string): string[];
  function readFolder(given: string, options?: { withFileTypes: true }): Dirent[] | string[] {
    const folder = join(given);
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      if (skipRepositories && folder !== root && entries.some((entry) => entry.name === '.git')) return [];
      const layers = layersFor(folder, entries);
      layersOf.set(folder, layers);
      const kept = entries.filter((entry) => !isIgnored(layers, join(folder, entry.name), entry.isDirectory()));
      for (const { name } of kept) {
        const why = whyUnreachable(join(folder, name));
        if (why !== undefined) skipped.push(unreadableBecause(posixPath(relative(root, join(folder, name))), why));
      }
      return options === undefined ? kept.map((entry) => entry.name) : kept;
    } catch (error) {
      skipped.push(unreadable(posixPath(relative(root, folder)) || '.', error));
      return [];
    }
  }
  return readFolder;
}

/**
 * Lines that the `ignore` package can match in good time: it makes regular expressions of them, and each star of a
 * segment multiplies the tries. What is left out here ignores nothing, so more is scanned.
 */
function rulesIn(file: string): readonly string[] {
  if (statSync(file).size > largestRules) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.split('/').every((part) => part.split('*').length <= 4) && line.split('**').length <= 4);
}

const largestRules = 1024 * 1024;

/** The nearest .gitignore that says anything about the path decides. */
function isIgnored(layers: readonly Layer[], path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of layers) {
    const result = rules.test(posixPath(relative(folder, path)) + (isFolder ? '/' : ''));
    if (result.ignored || result.unignored) return result.ignored;
  }
  return false;
}

/** Names that the walk would silently pass over: fast-glob's `**` ends at a line break; Node replaces odd bytes. */
function whyUnreachable(file: string): string | undefined {
  const name = basename(file);
  if (/[\n\r\u2028\u2029]/.test(name)) return 'its name has a line break';
  return name.includes('\uFFFD') && !existsSync(file) ? 'its name is not UTF-8' : undefined;
}

function parentOf(folder: string): string {
  return join(folder, '..');
}
