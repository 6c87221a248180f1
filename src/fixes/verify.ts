import { identityOf } from '../findings/merge.ts';
import type { Match } from '../model.ts';
import { type OpenFile, openFile } from './open-file.ts';

/**
 * Reads the fixed text as a scan would. Undefined unless what was fixed is gone, nothing new is reported, and the
 * text parses as well as before.
 */
export async function verify(
  before: OpenFile,
  fixed: readonly Match[],
  content: string,
): Promise<OpenFile | undefined> {
  const after = await openFile(before.path, before.place, Buffer.from(content, 'latin1'));
  if (after === undefined) return undefined;
  const allowed = counted(before.matches);
  for (const match of fixed) allowed.set(identityOf(match), (allowed.get(identityOf(match)) ?? 0) - 1);
  const isClean = [...counted(after.matches)].every(([identity, count]) => count <= (allowed.get(identity) ?? 0));
  const isWhole = (after.document?.problems.length ?? 0) <= (before.document?.problems.length ?? 0);
  return isClean && isWhole ? after : undefined;
}

function counted(matches: readonly Match[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of matches) counts.set(identityOf(match), (counts.get(identityOf(match)) ?? 0) + 1);
  return counts;
}
