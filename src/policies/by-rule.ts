import type { Facts, IgnoreRule } from '../model.ts';

/** An ignore rule, and the paths that it decides about. */
export interface DecidedPaths {
  readonly rule: IgnoreRule;
  readonly paths: readonly string[];
}

/** Groups paths by the ignore rule that decides about each; those without a rule are left out. */
export function groupByRule(paths: readonly string[], facts: Facts): readonly DecidedPaths[] {
  const groups = new Map<IgnoreRule, string[]>();
  for (const path of paths) {
    const rule = facts.ignoreRules().deciding(path);
    if (rule === undefined) continue;
    const group = groups.get(rule);
    if (group === undefined) groups.set(rule, [path]);
    else group.push(path);
  }
  return [...groups].map(([rule, decided]) => ({ rule, paths: decided }));
}
