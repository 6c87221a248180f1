import { readdirSync } from 'node:fs';
import { basename } from 'node:path/posix';
import type { Git } from './git.ts';
import { gitNames } from './git-names.ts';

/** `.env`, `.env.local`, `prod.env`, `.envrc`, `env.production`: a wide net, the checks look closer. */
const envLike = /(?:^|[._-])env(?:rc)?(?:$|[._-])/i;

/** Installed packages: large, ignored nearly everywhere, and nobody's own env files. */
const installed = new Set(['.git', 'node_modules', 'venv', '.venv', 'vendor', 'site-packages']);

/** How far untracked folders are looked into, below the one that git names. */
const deepest = 2;

/**
 * Env-like files on disk that git does not track, ignored or not, POSIX and relative to the top. Git names a folder
 * without tracked files as a whole, so that a large `node_modules` costs nothing.
 */
export function untrackedEnvFiles(git: Git): readonly string[] {
  const { names } = gitNames(git.run(['ls-files', '-o', '-z', '--directory']));
  return names
    .flatMap((name) => (name.endsWith('/') ? envFilesIn(git.top, name.slice(0, -1), 0) : envFile(name)))
    .sort();
}

function envFilesIn(top: string, folder: string, depth: number): readonly string[] {
  if (installed.has(basename(folder)) || depth > deepest) return [];
  const entries = entriesOf(`${top}/${folder}`);
  // Another repository says itself what it tracks.
  if (entries.some((entry) => entry.name === '.git')) return [];
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return envFilesIn(top, path, depth + 1);
    return entry.isFile() ? envFile(path) : [];
  });
}

function envFile(path: string): readonly string[] {
  return isEnvLike(path) ? [path] : [];
}

/** Whether the name looks like one of an env file or of a template of one. */
export function isEnvLike(path: string): boolean {
  return envLike.test(basename(path));
}

/** A folder that cannot be read is not tracked, so nothing of it can be committed: it counts as empty. */
function entriesOf(folder: string): ReturnType<typeof readFolder> {
  try {
    return readFolder(folder);
  } catch {
    return [];
  }
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
