import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ScanError, UsageError } from '../errors.ts';
import { fileHash } from '../findings/reveal.ts';
import type { Source } from '../model.ts';
import { openGit } from '../sources/git.ts';
import { pathFromTop, realFolder } from '../sources/repository-top.ts';
import { type AfterFacts, afterFixes } from './after.ts';
import { type FixPlan, writesOf } from './plan.ts';
import { replaceFile } from './replace-file.ts';
import type { Surroundings } from './save-to.ts';
import type { PlannedWrite } from './writes.ts';

/** What came of a plan. */
export interface Applied {
  readonly written: readonly string[];
  /** Files that changed since they were read, or cannot be written; nothing was done to them. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  /** What is left to do by hand, most urgent first. */
  readonly left: readonly string[];
}

/**
 * Writes a plan: ignore rules, then the env file, then the configs. Each file is replaced as a whole, so that an
 * interrupted run leaves none in between. A config is left alone where it changed since it was read. Throws a
 * ScanError where the env file cannot be written: no value may be lost.
 */
export function applyFixes(source: Source, plan: FixPlan): Applied {
  const { written, refused } = uninterrupted(() => writeAll(writesOf(plan), source.root));
  const isRefused = (path: string): boolean => refused.some((one) => one.path === path);
  const fixed = plan.outcomes.filter(({ state, finding }) => state === 'fix' && !isRefused(finding.path));
  return { written, refused, left: afterFixes(fixed, factsOf(source, plan)) };
}

/** A signal that comes while files are written ends the program behind them: half-written ones would hold values. */
function uninterrupted<Result>(work: () => Result): Result {
  const wait = (): void => undefined;
  for (const signal of signals) process.on(signal, wait);
  try {
    return work();
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function writeAll(planned: readonly PlannedWrite[], root: string): Omit<Applied, 'left'> {
  const written: string[] = [];
  const refused: { path: string; reason: string }[] = [];
  for (const one of planned) {
    const reason = obstacle(one, root) ?? replaceFile(one);
    if (reason === undefined) written.push(one.shown);
    else if (one.path !== undefined) refused.push({ path: one.path, reason });
    else throw new ScanError(`${one.shown} ${reason}. The files behind it were not written.`);
  }
  return { written, refused };
}

function factsOf({ repository, root, top }: Source, plan: FixPlan): AfterFacts {
  const staged = top === undefined ? new Set() : stagedPaths(top);
  return {
    isTracked: (path) => repository.isTracked(path),
    isStaged: (path) => staged.has(pathFromTop(top, root, path)),
    savedTo: plan.savedTo,
    skeletons: plan.skeletons,
  };
}

function obstacle({ file, hash, path }: PlannedWrite, root: string): string | undefined {
  const folder = path === undefined ? dirname(file) : join(realFolder(root), dirname(path));
  if (hash === undefined && path !== undefined && realFolder(dirname(file)) !== folder)
    return 'lies behind a symbolic link';
  const status = lstatSync(file, { throwIfNoEntry: false });
  if (status === undefined) return hash === undefined ? undefined : 'is gone since it was scanned';
  if (!status.isFile()) return 'is a symbolic link or no file';
  if (hash === undefined) return 'is there already';
  if (fileHash(readFileSync(file)) !== hash) return 'changed since it was scanned';
  return undefined;
}

/** The disk and git of this machine. */
export const machine: Surroundings = {
  read(file) {
    const status = lstatSync(file, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    if (!status.isFile()) throw new UsageError(`${basename(file)} is a symbolic link or no file. Name a file.`);
    return readFileSync(file);
  },
  isTracked: (top, path) => openGit(top).attempt(['ls-files', '--error-unmatch', '--', path]) !== undefined,
};

/** Paths that the index has otherwise than HEAD, relative to the top: the next commit would still hold the old text. */
function stagedPaths(top: string): ReadonlySet<string> {
  const output = openGit(top).attempt(['diff', '--cached', '--name-only', '--no-renames', '-z']);
  return new Set((output?.toString('utf8') ?? '').split('\0').filter((path) => path !== ''));
}
