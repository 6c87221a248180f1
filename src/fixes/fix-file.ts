import type { Match } from '../model.ts';
import { type Change, type Splice, spliced } from './change.ts';
import { editDocument } from './edit-document.ts';
import type { OpenFile } from './open-file.ts';
import { verify } from './verify.ts';

/** One fix of a file. */
export interface FixStep {
  /** The place that has to scan clean behind it; absent where the finding is about more than one place. */
  readonly match?: Match;
  readonly changes: readonly Change[];
}
/** What came of the fixes of one file. */
export interface Attempt {
  readonly before: OpenFile;
  /** The fixed file, read again; undefined where nothing could be fixed. */
  readonly after: OpenFile | undefined;
  readonly splices: readonly Splice[];
  readonly fixed: ReadonlySet<FixStep>;
}

/** Above this many fixes they are not tried one by one. */
const mostSingle = 60;

/**
 * Makes the fixes of one file and reads the result again: a fix counts only where its place then scans clean and
 * nothing else came up. Those that cannot be made together are tried one after another.
 */
export async function fixFile(file: OpenFile, steps: readonly FixStep[]): Promise<Attempt> {
  const all = await attempt(file, steps);
  if (all !== undefined) return all;
  let best: Attempt = { before: file, after: undefined, splices: [], fixed: new Set() };
  if (steps.length > mostSingle) return best;
  const kept: FixStep[] = [];
  for (const step of steps) {
    const more = await attempt(file, [...kept, step]);
    if (more === undefined) continue;
    kept.push(step);
    best = more;
  }
  return best;
}

async function attempt(file: OpenFile, steps: readonly FixStep[]): Promise<Attempt | undefined> {
  if (steps.length === 0) return undefined;
  const splices = editDocument(
    file.document,
    steps.flatMap(({ changes }) => changes),
    file.layout,
  );
  const content = splices === undefined ? undefined : spliced(file.content, splices);
  if (splices === undefined || content === undefined) return undefined;
  const after = await verify(
    file,
    steps.flatMap(({ match }) => match ?? []),
    content,
  );
  return after === undefined ? undefined : { before: file, after, splices, fixed: new Set(steps) };
}
