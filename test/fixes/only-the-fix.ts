import { expect } from 'vitest';
import { leavesOf, readIndependently } from './independent.ts';

/** What went held the value; what came names the variable or describes the input that asks for it. */
export function expectOnlyTheFix(
  path: string,
  text: string,
  fixed: string,
  values: readonly string[],
  variables: readonly string[],
): void {
  const before = leavesOf(readIndependently(path, text));
  const after = leavesOf(readIndependently(path, fixed));
  const gone = before.filter((leaf) => !after.includes(leaf));
  const come = after.filter((leaf) => !before.includes(leaf));
  const spelled = values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
  // A new list in front of others moves nothing, since leaves are named by key.
  expect(gone.filter((leaf) => !spelled.some((value) => leaf.includes(value)))).toEqual([]);
  const names = variables.flatMap((name) => [name, name.toLowerCase()]).filter((name) => name !== '');
  const isOurs = (leaf: string): boolean =>
    names.some((name) => leaf.includes(name)) ||
    /inputs\.\d+\.(?:type|description|password) = /.test(leaf) ||
    leaf.endsWith(' = ""');
  expect(come.filter((leaf) => !isOurs(leaf))).toEqual([]);
  expect(/\r\n/.test(fixed)).toBe(/\r\n/.test(text));
  if (text.includes('\r\n')) expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
  expect(fixed.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
  for (const [comment] of text.matchAll(/(?:\/\/|#) (?:note|servers|"note", \{)/g)) expect(fixed).toContain(comment);
  expect(fixed.split('note').length).toBe(text.split('note').length);
}
