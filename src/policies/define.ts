import type { Policy } from '../model.ts';

/** Declares a check across files; see `Policy` for what each field promises. */
export function definePolicy(policy: Policy): Policy {
  return Object.freeze(policy);
}
