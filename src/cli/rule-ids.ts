import { rules, UsageError } from '../index.ts';
import type { RuleText } from '../model.ts';
import { didYouMean } from '../nearest.ts';

/** The rule with the id; throws a `UsageError` that names the nearest. */
export async function ruleNamed(id: string): Promise<RuleText> {
  const all = await rules();
  const rule = all.find((known) => known.id === id);
  if (rule !== undefined) return rule;
  const ids = all.map((known) => known.id);
  throw new UsageError(`There is no rule ${id}.${didYouMean(id, ids)} mcp-secret-scan rules lists all.`);
}
