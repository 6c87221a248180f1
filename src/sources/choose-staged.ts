import type { Surroundings } from './surroundings.ts';

/** What a scan that was asked for staged changes should look at. */
export type StagedChoice =
  | { readonly kind: 'staged' }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'tree' };

/**
 * Reads the environment. In a commit git sets GIT_INDEX_FILE for its hooks, also under the pre-commit framework; that
 * framework run by itself sets PRE_COMMIT and no index, whether it was told `--all-files` or not, and nothing need be
 * staged then. Seen with pre-commit 4.7: `run`, `run --files` and `run --all-files` look alike; `--from-ref` with
 * `--to-ref` and a push set the range; a first push sets no range.
 */
export function chooseStaged(environment: Surroundings['environment']): StagedChoice {
  if (environment.PRE_COMMIT !== '1' || environment.GIT_INDEX_FILE) return { kind: 'staged' };
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = environment;
  return from && to ? { kind: 'range', from, to } : { kind: 'tree' };
}
