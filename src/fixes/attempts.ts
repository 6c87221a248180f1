import type { OpenFiles } from './candidates.ts';
import { type Attempt, type FixStep, fixFile } from './fix-file.ts';

/** A fix on its way into files: what it does to each of them, by path. */
export type Work = ReadonlyMap<string, FixStep>;

/** What came of all fixes of a run. */
export interface Made {
  readonly attempts: readonly Attempt[];
  /** Whether the fix is in all of its files. */
  readonly isMade: (work: Work) => boolean;
}

/** Makes fixes file by file. One that cannot be made in all of its files is made in none. */
export async function attemptAll(works: readonly Work[], files: OpenFiles): Promise<Made> {
  let due = works.filter(({ size }) => size > 0);
  for (;;) {
    const attempts = await attemptEach(due, files);
    const fixed = new Set(attempts.flatMap((attempt) => [...attempt.fixed]));
    const isMade = (work: Work): boolean => work.size > 0 && [...work.values()].every((step) => fixed.has(step));
    const isBroken = (work: Work): boolean => !isMade(work) && [...work.values()].some((step) => fixed.has(step));
    if (!due.some(isBroken)) return { attempts, isMade };
    due = due.filter((work) => !isBroken(work));
  }
}

async function attemptEach(works: readonly Work[], files: OpenFiles): Promise<readonly Attempt[]> {
  const byPath = new Map<string, FixStep[]>();
  for (const work of works) {
    for (const [path, step] of work) {
      const steps = byPath.get(path);
      if (steps === undefined) byPath.set(path, [step]);
      else steps.push(step);
    }
  }
  const attempts: Attempt[] = [];
  for (const [path, steps] of byPath) {
    const file = await files.at(path);
    if (file !== undefined) attempts.push(await fixFile(file, steps));
  }
  return attempts;
}
