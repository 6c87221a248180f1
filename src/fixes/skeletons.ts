import type { Repository } from '../model.ts';
import type { Made, Work } from './attempts.ts';
import { externalSecrets, type NewFile, storeOf } from './external-secret.ts';
import type { Named } from './outcomes.ts';
import { nameFor } from './outcomes.ts';
import type { SecretKey } from './proposal.ts';

/**
 * The ExternalSecrets that belong to the fixes that were made; those for Secrets that are committed only where somebody
 * asked for it. Without `review` there are none, unless the repository takes its Secrets from a store already.
 */
export function skeletonsFor(
  named: readonly Named[],
  { isMade }: Made,
  repository: Repository,
  review: boolean,
): readonly NewFile[] {
  const keys = named.flatMap((one): readonly SecretKey[] => {
    const { proposal } = one;
    if (proposal.kind === 'advice') return review ? (proposal.secrets ?? []) : [];
    return proposal.secret === undefined || !isMade(one.work) ? [] : [proposal.secret(nameFor(one))];
  });
  if (keys.length === 0) return [];
  const store = storeOf(repository);
  if (store === undefined && !review) return [];
  return externalSecrets(keys, store).filter(({ path }) => repository.read(path) === undefined);
}

/** Making the file. */
export function workOf({ path, text }: NewFile): Work {
  return new Map([[path, { changes: [{ kind: 'splice', span: { start: 0, end: 0 }, text }] }]]);
}
